import { Handle, Position, ReactFlow, useEdgesState, useNodesState, type Node } from "@xyflow/react";
import { memo, type ReactNode } from "react";
import { gridOf } from "./gridProcess.ts";

/** What one gets from xyflow by itself: the canvas ours is to be compared with. */
interface PlainXyflowProps {
  readonly count: number;
  readonly isVisibleOnly: boolean;
}
type TaskNode = Node<{ readonly label: string }, "task">;

const Task = memo(({ data }: { readonly data: TaskNode["data"] }): ReactNode => (
  <div style={BOX}>
    <Handle type="target" position={Position.Left} />
    <b>{data.label}</b>
    <div>service task</div>
    <Handle type="source" position={Position.Right} />
  </div>
));
Task.displayName = "Task";
const BOX = {
  width: 120,
  height: 60,
  border: "1px solid #444",
  borderRadius: 6,
  background: "#fff",
  fontSize: 12,
  padding: 6,
};
const nodeTypes = { task: Task };
const PRO = { hideAttribution: true };

export function PlainXyflow({ count, isVisibleOnly }: PlainXyflowProps): ReactNode {
  const [nodes, , onNodes] = useNodesState(nodesOf(count));
  const [edges, , onEdges] = useEdgesState(edgesOf(count));
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodes}
      onEdgesChange={onEdges}
      onlyRenderVisibleElements={isVisibleOnly}
      minZoom={0.05}
      proOptions={PRO}
    />
  );
}

const nodesOf = (count: number): TaskNode[] =>
  gridOf(count).map(({ id, x, y }) => ({ id, type: "task", position: { x, y }, data: { label: id } }));
const edgesOf = (count: number) =>
  gridOf(count).flatMap(({ id, next }) =>
    next.map((target) => ({ id: `${id} ${target}`, source: id, target })),
  );

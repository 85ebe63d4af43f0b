import { Background, MiniMap, ReactFlow, ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { useCopy } from "../../session/copy.ts";
import { Zoom } from "../step/Zoom.tsx";
import { ArrangeAgain } from "./ArrangeAgain.tsx";
import type { Process } from "../useProcess.ts";
import { GRID } from "./points.ts";
import { ShapeNode } from "./ShapeNode.tsx";
import { useAriaWords } from "./useAriaWords.ts";
import { useClipboard } from "./useClipboard.ts";
import { useDiagram } from "./useDiagram.ts";
import { useDiagramEdits } from "./useDiagramEdits.ts";

/** „BPMN-Ansicht“: the same graph for those who read BPMN. What is placed by hand stays where it is put. */
export function BpmnView(props: { readonly process: Process }): ReactNode {
  return (
    <ReactFlowProvider>
      <Diagram {...props} />
    </ReactFlowProvider>
  );
}

const nodeTypes = { shape: ShapeNode };
const SNAP: [number, number] = [GRID, GRID];
const PRO = { hideAttribution: true };
const FIT = { padding: 0.05, minZoom: 0.5, maxZoom: 1 };
const MAP = { width: 140, height: 96 };
const DELETE = ["Delete", "Backspace"];

function Diagram({ process }: { readonly process: Process }): ReactNode {
  const { say } = useDesigner();
  const { select } = useCopy();
  const ariaWords = useAriaWords();
  const { shapes, arrows, onShapes, onArrows } = useDiagram();
  const edits = useDiagramEdits(process);
  const chosen = useMemo(
    () => shapes.filter((shape) => shape.selected === true).map(({ id }) => id),
    [shapes],
  );
  const told = useClipboard(chosen);
  return (
    <>
      <p className="bp-muted">{say("process.bpmn.text")}</p>
      <div className="bp-flow-canvas bp-bpmn">
        <ReactFlow
          nodes={shapes}
          edges={arrows}
          nodeTypes={nodeTypes}
          onNodesChange={onShapes}
          onEdgesChange={onArrows}
          onNodeClick={(_, { id }) => select(id)}
          onEdgeClick={(_, { id }) => select(id)}
          onConnect={edits.connect}
          onBeforeDelete={edits.remove}
          deleteKeyCode={DELETE}
          aria-label={say("process.bpmn")}
          ariaLabelConfig={ariaWords}
          snapToGrid
          snapGrid={SNAP}
          fitView
          fitViewOptions={FIT}
          minZoom={0.1}
          panOnScroll
          proOptions={PRO}
        >
          <Background gap={GRID * 2} />
          <MiniMap style={MAP} pannable zoomable position="bottom-left" ariaLabel={say("process.map")} />
          <Zoom />
          <ArrangeAgain />
        </ReactFlow>
      </div>
      <p role="status" className="bp-muted">
        {told ?? ""}
      </p>
    </>
  );
}

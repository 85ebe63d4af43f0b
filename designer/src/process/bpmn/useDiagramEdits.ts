import type { Connection, Edge } from "@xyflow/react";
import { useDesigner } from "../../designer.ts";
import { useContent, useCopy } from "../../session/copy.ts";
import { placeOf } from "../graph/flows.ts";
import type { Process } from "../useProcess.ts";
import { connect, disconnect } from "./connect.ts";
import type { ShapeData } from "./ShapeNode.tsx";

/** Drawing an arrow, and deleting; the content says what comes of it, not the canvas. */
export function useDiagramEdits(process: Process) {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  return {
    connect: ({ source, target }: Connection): void => {
      const changes = connect(service, source, target);
      if (changes !== null) edit(say("process.bpmn.connected"), changes);
    },
    remove: async ({ nodes, edges }: { nodes: ShapeData[]; edges: Edge[] }): Promise<boolean> => {
      const [node] = nodes;
      const [edge] = edges;
      const id = node === undefined ? undefined : placeOf(node.id)?.node;
      if (id !== undefined) process.remove(id);
      else if (edge !== undefined) edit(say("process.bpmn.disconnected"), disconnect(edge.id));
      return Promise.resolve(false);
    },
  };
}

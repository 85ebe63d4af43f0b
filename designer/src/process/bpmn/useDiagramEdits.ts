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
      const ids = nodes.flatMap(({ id }) => placeOf(id)?.node ?? []);
      // Deleting shapes names their arrows as well; those are turned by the content.
      if (ids.length > 0) process.remove(ids, () => undefined);
      else if (edges.length > 0)
        edit(
          say("process.bpmn.disconnected"),
          edges.flatMap(({ id }) => disconnect(id)),
        );
      return Promise.resolve(false);
    },
  };
}

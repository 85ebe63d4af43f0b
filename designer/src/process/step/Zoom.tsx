import { Panel, useReactFlow } from "@xyflow/react";
import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";

/** Nearer, farther, everything. */
export function Zoom(): ReactNode {
  const { say } = useDesigner();
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const tool = (name: string, sign: string, run: () => unknown) => (
    <button type="button" className="bp-tool" aria-label={name} title={name} onClick={() => void run()}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <Panel position="bottom-right" className="bp-zoom">
      {tool(say("process.zoom.out"), "−", () => zoomOut())}
      {tool(say("process.zoom.in"), "+", () => zoomIn())}
      {tool(say("process.zoom.fit"), "⤢", () => fitView({ padding: 0.05, maxZoom: 1 }))}
    </Panel>
  );
}

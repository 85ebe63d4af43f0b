import { Panel, useReactFlow } from "@xyflow/react";
import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { useFit } from "../canvas/fit.ts";
import type { Rect } from "../canvas/rects.ts";

/** Nearer, farther, everything. */
export function Zoom({ bounds }: { readonly bounds: Rect | null }): ReactNode {
  const { say } = useDesigner();
  const { zoomIn, zoomOut } = useReactFlow();
  const fit = useFit(bounds);
  const tool = (name: string, sign: string, run: () => unknown) => (
    <button type="button" className="bp-tool" aria-label={name} title={name} onClick={() => void run()}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <Panel position="bottom-right" className="bp-zoom">
      {tool(say("process.zoom.out"), "−", () => zoomOut())}
      {tool(say("process.zoom.in"), "+", () => zoomIn())}
      {tool(say("process.zoom.fit"), "⤢", fit)}
    </Panel>
  );
}

import { Panel, useReactFlow } from "@xyflow/react";
import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { Icon, type IconName } from "../../shell/Icon.tsx";
import { useFit } from "../canvas/fit.ts";
import type { Rect } from "../canvas/rects.ts";

/** Nearer, farther, everything. */
export function Zoom({ bounds }: { readonly bounds: Rect | null }): ReactNode {
  const { say } = useDesigner();
  const { zoomIn, zoomOut } = useReactFlow();
  const fit = useFit(bounds);
  const tool = (name: string, icon: IconName, run: () => unknown) => (
    <button type="button" className="bp-tool" aria-label={name} title={name} onClick={() => void run()}>
      <Icon name={icon} />
    </button>
  );
  return (
    <Panel position="bottom-right" className="bp-zoom">
      {tool(say("process.zoom.out"), "minus", () => zoomOut())}
      {tool(say("process.zoom.in"), "add", () => zoomIn())}
      {tool(say("process.zoom.fit"), "fit", fit)}
    </Panel>
  );
}

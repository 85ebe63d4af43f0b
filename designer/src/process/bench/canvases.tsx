import type { ReactNode } from "react";
import { useFrame } from "../canvas/useFrame.ts";
import { Cards } from "../cards/Cards.tsx";
import { Diagram } from "../bpmn/Diagram.tsx";
import { useProcess } from "../useProcess.ts";
import { PlainXyflow } from "./PlainXyflow.tsx";

/** The canvases measured side by side. */
export const canvases = {
  xyflow: (count: number) => <PlainXyflow count={count} isVisibleOnly={false} />,
  visibleOnly: (count: number) => <PlainXyflow count={count} isVisibleOnly />,
  bpmn: () => <OwnBpmn />,
  cards: () => <OwnCards />,
} as const satisfies Record<string, (count: number) => ReactNode>;
export type Canvas = keyof typeof canvases;

function OwnBpmn(): ReactNode {
  const process = useProcess();
  const { frame, size } = useFrame();
  return (
    <div className="bp-flow-canvas bp-bpmn" ref={frame} style={FULL}>
      {size === null ? null : <Diagram process={process} size={size} tell={nothing} />}
    </div>
  );
}

function OwnCards(): ReactNode {
  const process = useProcess();
  const { frame, size } = useFrame();
  return (
    <div className="bp-flow-canvas" ref={frame} style={FULL}>
      {size === null ? null : <Cards process={process} focusLater={nothing} frame={frame} size={size} />}
    </div>
  );
}
const FULL = { width: "100%", height: "100%", border: 0 };
const nothing = (): void => undefined;

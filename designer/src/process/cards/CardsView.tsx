import { ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import type { ReactNode } from "react";
import { useFrame } from "../canvas/useFrame.ts";
import type { Process } from "../useProcess.ts";
import { Cards } from "./Cards.tsx";

interface CardsViewProps {
  readonly process: Process;
  readonly focusLater: (address: string) => void;
}

/** „Schritte“: the process as cards one below the other. */
export function CardsView(props: CardsViewProps): ReactNode {
  const { frame, size } = useFrame();
  return (
    <ReactFlowProvider>
      <div className="bp-flow-canvas" ref={frame}>
        {size === null ? null : <Cards {...props} frame={frame} size={size} />}
      </div>
    </ReactFlowProvider>
  );
}

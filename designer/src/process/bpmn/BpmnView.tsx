import { ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { useFrame } from "../canvas/useFrame.ts";
import type { Process } from "../useProcess.ts";
import { Diagram } from "./Diagram.tsx";

interface BpmnViewProps {
  readonly process: Process;
}

/** „BPMN-Ansicht“: the same graph for those who read BPMN. What is placed by hand stays where it is put. */
export function BpmnView({ process }: BpmnViewProps): ReactNode {
  const { say } = useDesigner();
  const { frame, size } = useFrame();
  const [told, tell] = useState<string | null>(null);
  return (
    <ReactFlowProvider>
      <p className="bp-muted">{say("process.bpmn.text")}</p>
      <div className="bp-flow-canvas bp-bpmn" ref={frame}>
        {size === null ? null : <Diagram process={process} size={size} tell={tell} />}
      </div>
      <p role="status" className="bp-muted">
        {told ?? ""}
      </p>
    </ReactFlowProvider>
  );
}

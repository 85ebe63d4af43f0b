import { Panel } from "@xyflow/react";
import type { ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { useContent, useCopy } from "../../session/copy.ts";

/** Forgets what was placed by hand; there is nothing to forget in a diagram nobody has touched. */
export function ArrangeAgain(): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  if (service.process.layout === undefined) return null;
  return (
    <Panel position="top-right">
      <button
        type="button"
        className="kern-btn kern-btn--secondary kern-btn--x-small"
        onClick={() =>
          edit(say("process.bpmn.layout.label"), [{ type: "set", address: "", property: "process/layout" }])
        }
      >
        <span className="kern-label">{say("process.bpmn.layout")}</span>
      </button>
    </Panel>
  );
}

import { sentence } from "@blaupause/check";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent } from "../session/copy.ts";
import type { Refusal } from "./Frame.tsx";

/** An edit that would have broken the service: said, and nothing was changed. */
export default function Refused({
  refusal,
  close,
}: {
  readonly refusal: Refusal;
  readonly close: () => void;
}): ReactNode {
  const { say, language } = useDesigner();
  const { service } = useContent();
  // One edit may break one rule in several places that are called the same.
  const reasons = new Set(refusal.problems.map((problem) => sentence(problem, service, language)));
  return (
    <div className="kern-alert kern-alert--danger bp-alert" role="alert">
      <p>
        <strong>{say("edit.refused", { step: refusal.label })}</strong>
      </p>
      <ul>
        {[...reasons].slice(0, 3).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <button type="button" className="kern-btn kern-btn--tertiary kern-btn--x-small" onClick={close}>
        <span className="kern-label">{say("panel.close")}</span>
      </button>
    </div>
  );
}

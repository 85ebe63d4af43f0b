import { sentence } from "@blaupause/check";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent } from "../session/copy.ts";
import type { Refusal } from "./Frame.tsx";

/** An edit that would have broken the service: said, and nothing was changed. */
export function Refused({
  refusal,
  close,
}: {
  readonly refusal: Refusal;
  readonly close: () => void;
}): ReactNode {
  const { say, language } = useDesigner();
  const { service } = useContent();
  return (
    <div className="kern-alert kern-alert--danger bp-alert" role="alert">
      <p>
        <strong>{say("edit.refused", { step: refusal.label })}</strong>
      </p>
      <ul>
        {refusal.problems.slice(0, 3).map((problem, index) => (
          <li key={index}>{sentence(problem, service, language)}</li>
        ))}
      </ul>
      <button type="button" className="kern-btn kern-btn--tertiary kern-btn--x-small" onClick={close}>
        <span className="kern-label">{say("panel.close")}</span>
      </button>
    </div>
  );
}

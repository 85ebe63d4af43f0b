import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";

/** The end of a small form: leave it, or send it. */
export function FormButtons({
  send,
  close,
}: {
  readonly send: string;
  readonly close: () => void;
}): ReactNode {
  const { say } = useDesigner();
  return (
    <p className="bp-buttons">
      <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={close}>
        <span className="kern-label">{say("cancel")}</span>
      </button>
      <button type="submit" className="kern-btn kern-btn--primary kern-btn--small">
        <span className="kern-label">{send}</span>
      </button>
    </p>
  );
}

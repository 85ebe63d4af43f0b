import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Proposal } from "./proposal.ts";

interface VerdictButtonsProps {
  readonly proposal: Proposal;
  readonly take: () => void;
  readonly refuse: () => void;
  readonly reopen: () => void;
}
/** What can still be decided; what is published stays. */
export function VerdictButtons({ proposal, take, refuse, reopen }: VerdictButtonsProps): ReactNode {
  const { say } = useDesigner();
  const { state, taken, from: name } = proposal;
  if (taken !== null) return null;
  if (state !== "open")
    return (
      <p className="bp-buttons">
        <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={reopen}>
          <span className="kern-label">{say("proposals.reopen")}</span>
        </button>
      </p>
    );
  return (
    <p className="bp-buttons">
      <button
        type="button"
        className="kern-btn kern-btn--secondary kern-btn--small"
        aria-label={say("proposals.refuse.name", { name })}
        onClick={refuse}
      >
        <span className="kern-label">{say("proposals.refuse")}</span>
      </button>
      <button
        type="button"
        className="kern-btn kern-btn--primary kern-btn--small"
        aria-label={say("proposals.take.name", { name })}
        onClick={take}
      >
        <span className="kern-label">{say("proposals.take")}</span>
      </button>
    </p>
  );
}

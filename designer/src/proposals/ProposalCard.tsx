import type { Service } from "@blaupause/model";
import { useId, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import { stateWords, type Proposal } from "./proposal.ts";
import { ProposedChanges } from "./ProposedChanges.tsx";

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly base: Service | null;
  /** What can be done about it. */
  readonly children: ReactNode;
}

const tones = { open: "open", taken: "live", refused: "not-offered" } as const;

/** A proposal: from whom, what changes in words, why, and where it stands. */
export function ProposalCard({ proposal, base, children }: ProposalCardProps): ReactNode {
  const { say } = useDesigner();
  const title = useId();
  const { from, at, version, reason, state, answer } = proposal;
  const made = say("proposals.made", { time: dayAndTime(at), version });
  return (
    <section className="bp-card bp-proposal" aria-labelledby={title}>
      <h2 id={title}>{from === "" ? made : say("proposals.from", { name: from })}</h2>
      <p>
        <span className={`bp-badge bp-badge--${tones[state]}`}>{stateWords(proposal, say)}</span>
        {from === "" ? null : <span className="bp-muted"> {made}</span>}
      </p>
      {base === null ? null : <ProposedChanges base={base} change={proposal.change} />}
      {reason === "" ? null : <p>{say("proposals.why", { reason })}</p>}
      {answer === "" ? null : <p>{say("proposals.answer", { answer })}</p>}
      {children}
    </section>
  );
}

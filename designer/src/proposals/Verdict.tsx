import type { Service } from "@blaupause/model";
import { useRef, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Proposals } from "../local/useOwnProposals.ts";
import type { Proposal } from "./proposal.ts";
import { RefuseForm } from "./RefuseForm.tsx";
import { useDecide } from "./useDecide.ts";
import { useTakeOver } from "./useTakeOver.ts";

interface VerdictProps {
  readonly proposal: Proposal;
  readonly base: Service | null;
  readonly decided: (proposals: Proposals) => void;
}

/** Take it over, refuse it, or open it again; and what came of that. */
export function Verdict({ proposal, base, decided }: VerdictProps): ReactNode {
  const { say } = useDesigner();
  const decide = useDecide(proposal, decided);
  const takeOver = useTakeOver(proposal, base);
  const [told, tell] = useState<readonly string[]>([]);
  const [isRefusing, refuse] = useState(false);
  const status = useRef<HTMLDivElement>(null);
  const show = (sentences: readonly string[]): void => {
    tell(sentences);
    status.current?.focus();
  };
  const take = async (): Promise<void> => {
    const done = await takeOver();
    if (!done.ok) return show([say("proposals.unfit"), ...done.reasons]);
    show([(await decide("taken")) ?? done.sentence]);
  };
  const send = async (reason: string): Promise<void> => {
    const problem = await decide("refused", reason);
    if (problem === null) refuse(false);
    show([problem ?? say("proposals.refused")]);
  };
  const reopen = async (): Promise<void> => show([(await decide("open")) ?? say("proposals.reopened")]);
  return (
    <>
      <div role="status" tabIndex={-1} ref={status}>
        {told.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {isRefusing ? (
        <RefuseForm send={(reason) => void send(reason)} close={() => refuse(false)} />
      ) : (
        <Buttons
          {...{ proposal }}
          take={() => void take()}
          refuse={() => refuse(true)}
          reopen={() => void reopen()}
        />
      )}
    </>
  );
}

interface ButtonsProps {
  readonly proposal: Proposal;
  readonly take: () => void;
  readonly refuse: () => void;
  readonly reopen: () => void;
}
function Buttons({ proposal, take, refuse, reopen }: ButtonsProps): ReactNode {
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

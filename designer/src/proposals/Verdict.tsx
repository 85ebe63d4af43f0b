import type { Service } from "@blaupause/model";
import { useRef, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Proposals } from "../local/useOwnProposals.ts";
import type { Proposal } from "./proposal.ts";
import { RefuseForm } from "./RefuseForm.tsx";
import { useDecide } from "./useDecide.ts";
import { useTakeOver } from "./useTakeOver.ts";
import { VerdictButtons } from "./VerdictButtons.tsx";

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
        <VerdictButtons
          {...{ proposal }}
          take={() => void take()}
          refuse={() => refuse(true)}
          reopen={() => void reopen()}
        />
      )}
    </>
  );
}

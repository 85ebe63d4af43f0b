import { useEffect, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Proposals } from "../local/useOwnProposals.ts";
import { useCopy } from "../session/copy.ts";
import { baseOf } from "./proposal.ts";
import { ProposalCard } from "./ProposalCard.tsx";
import { Verdict } from "./Verdict.tsx";

/** What municipalities propose for one's template: into the draft with one click, or refused with a reason. */
export function Received(): ReactNode {
  const { say, client } = useDesigner();
  const { head } = useCopy();
  const [proposals, setProposals] = useState<Proposals | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void client("listReceived", { parameters: { template: head.id } }).then((answer) => {
      if (answer.ok) setProposals(answer.value);
      else setProblem(say("proposals.failed", { code: answer.code }));
    });
  }, [client, head.id, say]);
  return (
    <>
      <p>{say("proposals.text")}</p>
      {problem === null ? null : <p role="alert">{problem}</p>}
      {proposals?.all.length === 0 ? <p className="bp-empty">{say("proposals.none")}</p> : null}
      {proposals?.all.map((one) => {
        const base = baseOf(proposals, one);
        return (
          <ProposalCard key={one.id} proposal={one} base={base}>
            <Verdict proposal={one} base={base} decided={setProposals} />
          </ProposalCard>
        );
      })}
    </>
  );
}

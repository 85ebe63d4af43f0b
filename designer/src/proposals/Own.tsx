import { useRef, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useOwnProposals } from "../local/useOwnProposals.ts";
import { pathTo } from "../place.ts";
import { useCopy } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
import { baseOf, type Proposal } from "./proposal.ts";
import { ProposalCard } from "./ProposalCard.tsx";

/** What one's municipality proposed, and what became of it. */
export function Own({ publisher }: { readonly publisher: string }): ReactNode {
  const { say, client } = useDesigner();
  const { head } = useCopy();
  const [proposals, setProposals] = useOwnProposals(head.id);
  const [problem, setProblem] = useState<string | null>(null);
  const text = useRef<HTMLParagraphElement>(null);
  const withdraw = async (proposal: string): Promise<void> => {
    const answer = await client("withdrawProposal", { parameters: { service: head.id, proposal } });
    if (!answer.ok) return setProblem(say("proposals.failed", { code: answer.code }));
    setProposals(answer.value);
    text.current?.focus();
  };
  return (
    <>
      <p tabIndex={-1} ref={text}>
        {say("proposals.own.text", { publisher })}
      </p>
      <p>
        <Link href={pathTo(head.id, "ueberblick")}>{say("proposals.to-overview")}</Link>
      </p>
      {problem === null ? null : <p role="alert">{problem}</p>}
      {proposals?.all.length === 0 ? <p className="bp-empty">{say("proposals.own.none")}</p> : null}
      {proposals?.all.map((one) => (
        <ProposalCard key={one.id} proposal={one} base={baseOf(proposals, one)}>
          <Withdraw proposal={one} press={() => void withdraw(one.id)} />
        </ProposalCard>
      ))}
    </>
  );
}

interface WithdrawProps {
  readonly proposal: Proposal;
  readonly press: () => void;
}
function Withdraw({ proposal, press }: WithdrawProps): ReactNode {
  const { say } = useDesigner();
  if (proposal.state !== "open") return null;
  return (
    <p className="bp-buttons">
      <button type="button" className="kern-btn kern-btn--secondary kern-btn--small" onClick={press}>
        <span className="kern-label">{say("proposals.withdraw")}</span>
      </button>
    </p>
  );
}

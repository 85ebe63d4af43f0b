import type { BodyOf, routes } from "@blaupause/api";
import { useDesigner } from "../designer.ts";
import type { Proposals } from "../local/useOwnProposals.ts";
import { useCopy } from "../session/copy.ts";
import type { WordKey } from "../words/words.ts";
import type { Proposal } from "./proposal.ts";

type Verdict = BodyOf<(typeof routes)["decideProposal"]>;

const problems: Readonly<Record<string, WordKey>> = {
  "reason-missing": "proposals.refuse.missing",
  "not-valid": "propose.too-long",
  "already-published": "proposals.published",
  "already-decided": "proposals.meanwhile",
  "changed-meanwhile": "proposals.meanwhile",
};

/** Tells the server what becomes of a proposal; what went wrong, in words, or null. */
export function useDecide(
  { id }: Proposal,
  decided: (proposals: Proposals) => void,
): (verdict: Verdict["verdict"], answer?: string) => Promise<string | null> {
  const { say, client } = useDesigner();
  const { head } = useCopy();
  return async (verdict, reason = "") => {
    const parameters = { template: head.id, proposal: id };
    const answer = await client("decideProposal", { parameters, body: { verdict, answer: reason } });
    if (!answer.ok) return say(problems[answer.code] ?? "proposals.failed", { code: answer.code });
    decided(answer.value);
    return null;
  };
}

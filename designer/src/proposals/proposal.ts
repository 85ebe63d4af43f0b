import { openService, type JsonObject, type Service } from "@blaupause/model";
import type { Proposals } from "../local/useOwnProposals.ts";
import type { Say } from "../words/words.ts";

export type Proposal = Proposals["all"][number];

/** The version of the template a proposal was made on; null where nobody has it any more. */
export function baseOf({ bases }: Pick<Proposals, "bases">, { version }: Proposal): Service | null {
  const opened = openService((bases[version] ?? {}) as JsonObject);
  return opened.ok ? opened.service : null;
}

/** Where a proposal stands, in words. */
export function stateWords({ state, taken }: Proposal, say: Say): string {
  if (state !== "taken") return say(`proposals.state.${state}`);
  return taken === null
    ? say("proposals.state.taken.draft")
    : say("proposals.state.taken.version", { version: taken });
}

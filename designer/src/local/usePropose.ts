import { useDesigner } from "../designer.ts";
import type { ServiceChange } from "@blaupause/reuse";
import { useCopy } from "../session/copy.ts";
import type { WordKey } from "../words/words.ts";
import { mayBeProposed, pickedOf } from "./picked.ts";
import type { Proposals } from "./useOwnProposals.ts";

type Sent =
  { readonly ok: true; readonly proposals: Proposals } | { readonly ok: false; readonly problem: string };

const problems: Readonly<Record<string, WordKey>> = {
  "not-alone": "propose.not-alone",
  "too-many-proposals": "propose.too-many",
  "too-large": "propose.too-large",
  "not-valid": "propose.too-long",
  "saved-by-another": "top.unsaved",
};

/** Puts chosen changes before the publisher: as they are saved, for that is what the server knows. */
export function usePropose(): (changes: readonly ServiceChange[], reason: string) => Promise<Sent> {
  const { say, client } = useDesigner();
  const { head, session } = useCopy();
  return async (changes, reason) => {
    if (changes.length === 0) return { ok: false, problem: say("propose.none") };
    if (!(await session.saveNow())) return { ok: false, problem: say("top.unsaved") };
    const { rev } = session.get();
    const body = { rev, changes: changes.filter(mayBeProposed).map(pickedOf), reason };
    const answer = await client("proposeChanges", { parameters: { service: head.id }, body });
    if (answer.ok) return { ok: true, proposals: answer.value };
    const { code } = answer;
    return { ok: false, problem: say(problems[code] ?? "propose.failed", { code }) };
  };
}

import { canonical, type Service } from "@blaupause/model";
import { carry, type Conflict } from "@blaupause/reuse";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { placeName } from "../upgrades/placeName.ts";
import type { Say, WordKey } from "../words/words.ts";
import type { Proposal } from "./proposal.ts";

type Done =
  | { readonly ok: true; readonly sentence: string }
  /** Why it does not fit, place by place. */
  | { readonly ok: false; readonly reasons: readonly string[] };

/** Puts a proposal into the draft: one edit with a name, as if one had made it oneself. */
export function useTakeOver({ from, change }: Proposal, base: Service | null): () => Promise<Done> {
  const { say } = useDesigner();
  const { session } = useCopy();
  const content = useContent();
  return async () => {
    if (base === null) return { ok: false, reasons: [] };
    const carried = carry(base, content.service, change);
    if (!carried.ok)
      return {
        ok: false,
        reasons: carried.conflicts.map((one) => reasonOf(one, content.service, base, say)),
      };
    const { service } = carried;
    if (canonical(service) === canonical(content.service))
      return { ok: true, sentence: say("proposals.taken.already") };
    const edited = session.replace(say("proposals.label", { name: from }), { ...content, service });
    if (!edited.ok) return { ok: false, reasons: [] };
    const isSaved = await session.saveNow();
    return { ok: true, sentence: say(isSaved ? "proposals.taken" : "top.unsaved") };
  };
}

const words: Readonly<Record<string, WordKey>> = {
  property: "upgrade.kind.property",
  inserted: "upgrade.kind.inserted",
  type: "upgrade.kind.type",
  removedThere: "proposals.unfit.removedThere",
  removedHere: "proposals.unfit.removedHere",
  addedInRemoved: "proposals.unfit.addedInRemoved",
  sameId: "upgrade.kind.sameId",
  moved: "upgrade.kind.moved",
  renamed: "upgrade.kind.renamed",
  order: "upgrade.kind.order",
  missingCell: "upgrade.kind.missingCell",
  unresolved: "upgrade.kind.unresolved",
};

function reasonOf({ kind, address }: Conflict, draft: Service, base: Service, say: Say): string {
  const known = placeName(draft, address, say);
  const name = known === address ? placeName(base, address, say) : known;
  return `${name}: ${say(words[kind] ?? "upgrade.kind.other")}`;
}

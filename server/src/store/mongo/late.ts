import type { EffectRow, Late, LateEffects } from "../port.ts";
import type { Collections } from "./collections.ts";

type Row = Pick<EffectRow, "kind" | "due" | "tries">;

// Counted here, for not every server finds the least of a group. By the cases that are due soon: of those that wait for
// something else there are many more.
export async function lateEffects({ cases }: Collections, late: Late): Promise<readonly LateEffects[]> {
  const projection = { "effects.kind": 1, "effects.due": 1, "effects.tries": 1 };
  const counts = new Map<string, LateEffects>();
  for await (const { effects } of cases.find({ wake: { $lte: late.until } }, { projection }))
    for (const row of effects) count(counts, row, late);
  return [...counts.values()].toSorted((one, two) => (one.kind < two.kind ? -1 : 1));
}

function count(counts: Map<string, LateEffects>, { kind, due, tries }: Row, { before, until }: Late): void {
  if (due === null || due > until || (tries === 0 && due > before)) return;
  const known = counts.get(kind) ?? { kind, count: 0, due };
  counts.set(kind, { kind, count: known.count + 1, due: due < known.due ? due : known.due });
}

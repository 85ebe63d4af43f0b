import type { EffectRow } from "../store/index.ts";
import { REQUEST } from "./request.ts";
import type { Served } from "./settle.ts";
import type { Tried } from "./tried.ts";

/** What no step waits for comes last: a mail that cannot be sent holds nothing else of its case up. */
export async function firstDue(
  { town, caseId }: Served,
  at: string,
  but: Pick<Tried, "has">,
): Promise<EffectRow | undefined> {
  const due = (await town.store.cases.dueEffects(caseId, at)).filter((row) => !but.has(row));
  return due.find(({ kind }) => kind !== REQUEST) ?? due[0];
}

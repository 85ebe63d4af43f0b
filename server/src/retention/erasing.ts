import type { Deps } from "../deps.ts";
import { RETENTION, writeLine } from "../people/log.ts";
import type { OrganisationStore } from "../store/index.ts";

// Erasing a case and the line in the organisation's log that says so are two writes. What is about to be erased is
// written down before, so that a process that dies between the two owes the line to the next round.

const KIND = "erasing";
const PAGE = 200;

/** Erases by `erase` and says so in the log; how many cases it was. */
export async function eraseAndNote(
  deps: Deps,
  store: OrganisationStore,
  { caseId, number }: { readonly caseId: string; readonly number: string | null },
  erase: () => Promise<boolean>,
): Promise<number> {
  const about = number ?? caseId;
  await store.records.save({ kind: KIND, id: caseId, rev: 0, expires: null, content: { about } });
  const done = await erase();
  if (done) await writeLine(deps, store, RETENTION, "case-erased", about);
  await store.records.delete(KIND, caseId);
  return done ? 1 : 0;
}

/** The lines that a process which died still owes. */
export async function noteOwed(deps: Deps, store: OrganisationStore): Promise<void> {
  for (const { id, content } of await store.records.list(KIND, { after: "", limit: PAGE })) {
    const found = await store.cases.load(id);
    const { about } = content as { readonly about: string };
    if (found?.status === "erased") await writeLine(deps, store, RETENTION, "case-erased", about);
    await store.records.delete(KIND, id);
  }
}

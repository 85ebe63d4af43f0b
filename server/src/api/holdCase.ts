import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { withLine } from "../owed/withLine.ts";
import { holdCase, holdOf, releaseHold, type Hold } from "../retention/hold.ts";
import type { OrganisationStore } from "../store/index.ts";
import { openCase, viewOf, type CaseView } from "./caseView.ts";
import type { Staff } from "./session.ts";

/** Keeps a case beyond its time, or lets it go again (no reason). */
export async function hold(
  deps: Deps,
  staff: Staff,
  number: string,
  reason: string | null,
): Promise<CaseView> {
  const { caseId } = await openCase(deps, staff, number);
  // Whoever mends stuck cases also decides that one must be kept.
  if (!staff.person.roles.includes("incident")) throw new Refusal(403, "role-missing");
  if (reason === null) await letsGo(deps, staff, caseId, number);
  else await keeps(deps, staff, caseId, number, reason);
  return viewOf(await openCase(deps, staff, number));
}

async function keeps(
  deps: Deps,
  { town: { store }, person }: Staff,
  caseId: string,
  about: string,
  reason: string,
) {
  const held = await holdOf(store, caseId);
  // Asked for twice, or once more because nobody answered: it is kept, by her and for that.
  if (held?.by === person.id && held.reason === reason) return;
  const since = deps.clock();
  const line = { by: person.id, what: "case-held", about, proof: { type: "held", caseId, since } } as const;
  await withLine(deps, store, line, () => holdThere(store, caseId, { by: person.id, at: since, reason }));
}

/** The hourly round may have been faster. */
async function holdThere(store: OrganisationStore, caseId: string, hold: Hold): Promise<void> {
  if (!(await holdCase(store, caseId, hold))) throw new Refusal(409, "case-closed");
}

async function letsGo(deps: Deps, { town: { store }, person }: Staff, caseId: string, about: string) {
  const held = await holdOf(store, caseId);
  if (held === null) return;
  const proof = { type: "let-go", caseId, since: held.at } as const;
  await withLine(deps, store, { by: person.id, what: "hold-ended", about, proof }, () =>
    releaseHold(store, caseId),
  );
}

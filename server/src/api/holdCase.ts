import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { note } from "../people/log.ts";
import { holdCase, releaseHold } from "../retention/hold.ts";
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
  const { store } = staff.town;
  if (reason === null) await releaseHold(store, caseId);
  else await holdCase(store, caseId, { by: staff.person.id, at: deps.clock(), reason });
  await note(deps, store, staff.person.id, reason === null ? "hold-ended" : "case-held", number);
  return viewOf(await openCase(deps, staff, number));
}

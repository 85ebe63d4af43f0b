import type { Deps } from "../deps.ts";
import { newerThan } from "../incidents/isDue.ts";
import { obstacleTo, recipientsIn } from "../incidents/recipients.ts";
import { standingIn } from "../incidents/standing.ts";
import { foundTold, type Told } from "../incidents/told.ts";
import type { MailFault } from "../mail/fault.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { Check } from "./check.ts";

type Telling = Check["told"];

/** Who was told of what stands still now; of what is mended, who was told last. */
export async function toldOfStuck(deps: Deps, town: Town): Promise<Telling> {
  const [{ last }, standing] = await Promise.all([foundTold(town.store), standingIn(town.store)]);
  if (standing.count === 0) return last?.fault === null ? said("last", last) : null;
  const newer = newerThan(standing, last).length;
  const isMore = newer > 0 || standing.count > (last?.count ?? 0);
  // What was told before and is mended says nothing of what came after it.
  const isCovered = last !== null && newer < standing.since.length;
  if (isCovered && last.fault === null) return said(isMore ? "more" : "done", last);
  const hindered = await hindering(deps, town);
  return hindered ?? (isCovered && isOfMail(last.fault) ? said(last.fault, last) : PENDING);
}

/** What kept people from being told and is gone is not told of any more. */
export const isOfMail = (fault: Told["fault"]): fault is MailFault =>
  fault === "unreachable" || fault === "sign-in" || fault === "refused";

export const PENDING: NonNullable<Telling> = { say: "pending", count: 0, names: [], at: null };
export const said = (say: string, { count, names, at }: Told): Telling => ({
  say,
  count,
  names: [...names],
  at,
});

/** Nobody will be told, as things are now. */
export async function hindering(deps: Deps, town: Town): Promise<Telling> {
  const recipients = await recipientsIn(town, deps.clock());
  const fault = obstacleTo(deps, recipients);
  return fault === null
    ? null
    : { say: fault, count: 0, names: recipients.people.map(({ name }) => name), at: null };
}

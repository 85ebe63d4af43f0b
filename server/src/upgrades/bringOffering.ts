import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import { offer } from "../offering/offer.ts";
import type { Offering, WorkingCopy } from "../store/index.ts";
import type { Found, Wish } from "./accept.ts";
import { bringCopy } from "./bringCopy.ts";
import type { Merged } from "./merge.ts";
import { forgetTaken, saveTaken, standingOf, takenOf, type Taken } from "./standing.ts";
import { copyBack } from "./undo.ts";

/**
 * Puts a version on offer that is taken over, with the draft and with the way back. What is on offer comes last: a server
 * that dies before leaves the version open, and whoever takes it over once more goes on from there.
 */
export async function bringOffering(
  deps: Deps,
  town: Town,
  found: Found,
  merged: Merged,
  { to, choices, by }: Wish,
): Promise<void> {
  const { offering, template } = found;
  const { service } = offering;
  const at = deps.clock();
  const copy = await town.store.workingCopies.load(offering.template.id);
  const begun = await begunBefore(town, offering, copy, to);
  const way = begun ?? (await wayBack(town, offering, copy, { to, at, by }));
  const isDrafted = (await standingOf(town.store, service, to))?.standing === "drafted";
  if (copy !== null && begun === null && !isDrafted)
    await bringCopy(deps, town, copy, found, merged, { to, choices, by, at });
  const details = { at, by, version: to, base: template.service, instead: offering.rev };
  try {
    await offer(deps.store, town.profile.id, service, merged.service, merged.values, details);
  } catch (error) {
    // Refused, nothing has come; whatever else went wrong, it may have: taking it over once more finds out.
    if (!(error instanceof Refusal)) throw error;
    await copyBack(deps, town, by, offering.template.id, way);
    await forgetTaken(town.store, service);
    throw error;
  }
}

/** The way back of whoever took it over before and died between the draft and the offer; null: the draft has not come. */
async function begunBefore(
  { store }: Town,
  { service, rev }: Offering,
  copy: WorkingCopy | null,
  to: string,
): Promise<Taken | null> {
  const begun = await takenOf(store, service);
  if (begun === null || begun.to !== to || begun.offering !== rev) return null;
  if (copy === null || begun.copy === null || copy.rev <= begun.copy) return null;
  // Edited since, it says itself which version it is on; a template of one's own says what that one is made from.
  const hasCome = copy.rev === begun.copy + 1 || copy.origin?.version === to;
  return hasCome ? begun : null;
}

/** Kept before anything changes. */
async function wayBack(
  { store }: Town,
  { service, rev, template }: Offering,
  copy: WorkingCopy | null,
  now: Pick<Taken, "to" | "at" | "by">,
): Promise<Taken> {
  const before = { offering: rev, copy: copy?.rev ?? null, origin: copy?.origin ?? null };
  const taken = { ...now, from: template.version, ...before };
  await saveTaken(store, service, taken);
  return taken;
}

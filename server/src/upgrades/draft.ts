import type { JsonObject } from "@blaupause/model";
import { isOpen } from "@blaupause/reuse";
import type { Deps } from "../deps.ts";
import { currentValues, keepValues } from "../designer/values.ts";
import { Refusal } from "../http/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import { note } from "../people/log.ts";
import { foundUpgrade, type Found, type Wish } from "./accept.ts";
import { bringCopy } from "./bringCopy.ts";
import { mergeInto, type Merged } from "./merge.ts";
import { forgetStanding, saveStanding, standingOf, type Taken } from "./standing.ts";
import { copyBack } from "./undo.ts";

/**
 * Takes a version into the draft and nothing else: what a municipality still has to say or to put right there, it says
 * and puts right as always, and a release of its own makes it public. What is on offer stays as it is until then.
 */
export async function draftUpgrade(deps: Deps, town: Town, service: string, wish: Wish): Promise<void> {
  const found = await foundUpgrade(deps, town, service);
  if (found.next.version !== wish.to) throw new Refusal(409, "other-version");
  if (found.copy !== undefined) throw new Refusal(422, "not-on-offer");
  if ((await standingOf(town.store, service, wish.to))?.standing === "drafted")
    throw new Refusal(409, "drafted-before");
  const merged = mergeInto(found.local, found.template, wish.choices);
  if (merged.conflicts.some(isOpen)) throw new Refusal(422, "not-ready");
  const draft = await intoCopy(deps, town, found, merged, wish);
  await keepFitted(deps, town, found, merged, wish.by);
  const standing = {
    to: wish.to,
    standing: "drafted",
    on: null,
    choices: wish.choices,
    reason: null,
  } as const;
  await saveStanding(town.store, service, { ...standing, by: wish.by, at: deps.clock(), draft });
  await note(deps, town.store, wish.by, "upgrade-drafted", `${service} ${wish.to}`);
}

/** The working copy on the new version; what it was before is given back, for the way back. */
async function intoCopy(deps: Deps, town: Town, found: Found, merged: Merged, wish: Wish): Promise<Taken> {
  const { offering, template } = found;
  const copy = await town.store.workingCopies.load(offering.template.id);
  const at = deps.clock();
  const before = { offering: offering.rev, copy: copy?.rev ?? null, origin: copy?.origin ?? null };
  if (copy === null) {
    const { id, version } = template;
    const content = { service: merged.service as unknown as JsonObject, journeys: merged.journeys };
    const { title } = merged.service;
    const origin = { id, version };
    await town.store.workingCopies.create({ id, title, origin, content, at, by: wish.by });
  } else if (!(await bringCopy(deps, town, copy, found, merged, wish)))
    throw new Refusal(409, "draft-differs");
  const made = copy === null ? ({ madeCopy: true } as const) : {};
  return { from: offering.template.version, to: wish.to, at, by: wish.by, ...before, ...made };
}

/** The municipality's values under the names of the new version, where the release looks for them. */
async function keepFitted(deps: Deps, town: Town, { offering }: Found, merged: Merged, by: string) {
  const { id } = offering.template;
  const { values } = merged.refitted(await currentValues({ town }, id));
  await keepValues(deps, town, id, { values, by });
}

/** The draft as it was before. Edits made since stay: they are taken back in its own history. */
export async function discardDraft(deps: Deps, town: Town, service: string, by: string): Promise<void> {
  const { offering, next } = await foundUpgrade(deps, town, service);
  const standing = await standingOf(town.store, service, next.version);
  if (standing?.standing !== "drafted" || standing.draft === undefined)
    throw new Refusal(409, "not-in-draft");
  if (!(await copyBack(deps, town, by, offering.template.id, standing.draft)))
    throw new Refusal(409, "edited-since");
  await forgetStanding(town.store, service);
  await note(deps, town.store, by, "upgrade-undone", `${service} ${standing.to}`);
}

import type { Deps } from "../deps.ts";
import type { Published } from "../catalogue/catalogue.ts";
import { readShelf, type Shelf } from "../catalogue/reader.ts";
import { compareVersions } from "../catalogue/version.ts";
import { derivedUpgrades } from "./derived.ts";
import { localOf } from "./local.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { Offering, WorkingCopy } from "../store/index.ts";

/** A service for whose template there is a newer version. */
export interface OpenUpgrade {
  readonly offering: Offering;
  readonly next: Published;
  /** The working copy of a template of one's own that is made from this one; absent: a service on offer. */
  readonly copy?: WorkingCopy;
}

/** The newest version after the one a service was made from; null where it is the newest, or of no template. */
export function openUpgrade(shelf: Shelf, offering: Offering): OpenUpgrade | null {
  const versions = shelf.versionsOf(offering.template.id);
  const next = versions.at(-1);
  const { version } = offering.template;
  const isKnown = versions.some((one) => one.version === version);
  if (next === undefined || !isKnown || offering.state !== "live") return null;
  return compareVersions(next.version, version) > 0 ? { offering, next } : null;
}

export async function openUpgrades(deps: Deps, town: Town): Promise<readonly OpenUpgrade[]> {
  const [shelf, offerings] = await Promise.all([readShelf(deps), town.store.offerings.list()]);
  const newer = offerings.flatMap((one) => openUpgrade(shelf, one) ?? []);
  // A service of one's own that only has a template's name is made from something else.
  const made = await Promise.all(newer.map(({ offering }) => localOf(shelf, town, offering)));
  const derived = await derivedUpgrades(shelf, town);
  return [...newer.filter((_, index) => made[index] !== null), ...derived.map(({ open }) => open)];
}

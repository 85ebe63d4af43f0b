import type { Deps } from "../deps.ts";
import { versionsOf, type Published } from "../catalogue/catalogue.ts";
import { compareVersions } from "../catalogue/version.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { Offering } from "../store/index.ts";

/** A service for whose template there is a newer version. */
export interface OpenUpgrade {
  readonly offering: Offering;
  readonly next: Published;
}

/** The newest version after the one a service was made from; null where it is the newest, or of no template. */
export async function openUpgrade(deps: Deps, offering: Offering): Promise<OpenUpgrade | null> {
  const versions = await versionsOf(deps, offering.template.id);
  const next = versions.at(-1);
  const { version } = offering.template;
  const isKnown = versions.some((one) => one.version === version);
  if (next === undefined || !isKnown || offering.state !== "live") return null;
  return compareVersions(next.version, version) > 0 ? { offering, next } : null;
}

export async function openUpgrades(deps: Deps, { store }: Town): Promise<readonly OpenUpgrade[]> {
  const found = await Promise.all((await store.offerings.list()).map((one) => openUpgrade(deps, one)));
  return found.filter((one) => one !== null);
}

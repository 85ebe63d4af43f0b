import { hessen, type Place } from "@blaupause/engine";
import type { JsonObject, LandProfile } from "@blaupause/model";
import type { Town } from "./loadOffering.ts";

/** One profile a Land; a Land without one knows only weekends and no rule of notification. */
const profiles: Readonly<Record<string, LandProfile>> = { [hessen.key]: hessen };
export const profileOf = ({ profile }: Town): LandProfile | null => profiles[profile.land] ?? null;

/** Names every expression may read about where it is evaluated (packages/model, scope.ts). */
export function placeOf(town: Town, live: JsonObject): Place {
  const { name, zone, contact, court } = town.profile;
  const land = profileOf(town);
  return {
    zone,
    organisation: { name, ...contact, ...(court === undefined ? {} : { court }) },
    land: { name: land?.name ?? "", key: town.profile.land },
    live,
    profile: land,
  };
}

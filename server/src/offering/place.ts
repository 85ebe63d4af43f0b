import { landNames, landProfiles, type Place } from "@blaupause/engine";
import type { JsonObject, LandProfile } from "@blaupause/model";
import type { Town } from "./loadOffering.ts";

export const profileOf = ({ profile }: Town): LandProfile | null => landProfiles[profile.land] ?? null;

/** Names every expression may read about where it is evaluated (packages/model, scope.ts). */
export function placeOf(town: Town, live: JsonObject): Place {
  const { name, zone, contact, court } = town.profile;
  const land = profileOf(town);
  return {
    zone,
    organisation: { name, ...contact, ...(court === undefined ? {} : { court }) },
    land: landNames(land, town.profile.land),
    live,
    profile: land,
  };
}

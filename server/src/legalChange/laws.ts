import { landNames } from "@blaupause/engine";
import type { LawNames } from "@blaupause/check";
import { profileOf } from "../offering/place.ts";
import type { Town } from "../offering/loadOffering.ts";

/** What the laws are called where an organisation is. */
export const lawsOf = (town: Town): LawNames => landNames(profileOf(town), town.profile.land);

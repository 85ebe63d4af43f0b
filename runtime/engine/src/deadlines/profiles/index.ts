import type { LandProfile } from "@blaupause/model";
import { hessen } from "./hessen.ts";
import { nordrheinWestfalen } from "./nordrheinWestfalen.ts";

/** Every Landesprofil there is, by the Land's key. A Land without one knows only weekends and no rule of notification. */
export const landProfiles: Readonly<Record<string, LandProfile>> = {
  [hessen.key]: hessen,
  [nordrheinWestfalen.key]: nordrheinWestfalen,
};

/** What expressions read as `land`: its name and key, and what its laws are called. */
export const landNames = (profile: LandProfile | null, key: string) => ({
  name: profile?.name ?? "",
  key,
  ...profile?.laws,
});

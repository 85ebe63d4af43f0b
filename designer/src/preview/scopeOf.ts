import type { Place, Program } from "@blaupause/engine";

/** What expressions see before there is a case: the settings, and whose place it is. */
export const scopeOf = (program: Program, place: Place | null, at: string) => ({
  at,
  zone: place?.zone ?? "Europe/Berlin",
  names: {
    settings: { ...program.values, ...place?.live },
    organisation: place?.organisation ?? {},
    land: place?.land ?? {},
    case: {},
    applicant: {},
  },
});

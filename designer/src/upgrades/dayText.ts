/** A day as people write it: 31.12.2026. */
export const dayText = (day: string): string => day.split("-").toReversed().join(".");

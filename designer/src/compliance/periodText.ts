import type { Say } from "../words/words.ts";

const units = { Y: "Y", M: "M", D: "D" } as const;

/** `P10Y` as „10 Jahre“; what is no plain period stays as it is written. */
export function periodText(period: string, say: Say): string {
  const [, count = "", unit = ""] = /^P(\d+)([YMD])$/.exec(period) ?? [];
  const known = units[unit as keyof typeof units];
  return known === undefined ? period : `${count} ${say(`value.unit.${known}`)}`;
}

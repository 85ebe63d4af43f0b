import type { Say } from "../../words/words.ts";

type Unit = "D" | "W" | "M" | "Y";

/** `P10D` as „nach 10 Tagen“ or „10 Tage“; null for what is made of several units, or of hours. */
export function durationWords(say: Say, use: "after" | "for", iso: unknown): string | null {
  const found = typeof iso === "string" ? /^P(\d+)([DWMY])$/.exec(iso) : null;
  const unit = found?.[2];
  if (found === null || !isUnit(unit)) return null;
  const count = Number(found[1]);
  return count === 1 ? say(`duration.${use}.${unit}.one`) : say(`duration.${use}.${unit}`, { count });
}
const isUnit = (text: string | undefined): text is Unit => text !== undefined && "DWMY".includes(text);

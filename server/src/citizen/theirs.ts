import type { Entry } from "@blaupause/engine";
import { all, single } from "./readPosted.ts";

/**
 * What was decided on the conflict's page. Whoever takes what is saved leaves out the answers that differ (`_row`) and
 * brings no item back, but loses no other answer of her page: those are taken as with any other button.
 */
export function asDecided(entries: readonly Entry[]): readonly Entry[] {
  const wanted = single(entries, "_theirs");
  const rows = new Set(all(entries, "_row"));
  const own = entries.filter(([name]) => name !== "_theirs" && name !== "_row");
  if (wanted === "") return own;
  const differs = ([name, value]: Entry): boolean =>
    rows.has(name) || name === "_restore" || ((name === "_asked" || name === "_unknown") && rows.has(value));
  return [...own.filter((entry) => !differs(entry)), ["_do", wanted]];
}

import type { Condition, Effect } from "./rule.ts";
import type { Token } from "./tokens.ts";

/** Länder by the letters of ISO 3166-2, with the first two digits of their municipalities' keys. */
const keys: Readonly<Record<string, string>> = {
  sh: "01",
  hh: "02",
  ni: "03",
  hb: "04",
  nw: "05",
  he: "06",
  rp: "07",
  bw: "08",
  by: "09",
  sl: "10",
  be: "11",
  bb: "12",
  mv: "13",
  sn: "14",
  st: "15",
  th: "16",
};

export interface Scoped {
  readonly tokens: readonly Token[];
  /** The Länder a sentence is for; null where it says nothing of them. */
  readonly land: Condition | null;
}

/** „Für die Länder NW, SL gilt: …“, and „Für alle anderen Länder gilt: …“ after it. Null where a name is unknown. */
export function scopedTo(tokens: readonly Token[], before: Condition | null): Scoped | null {
  const [first] = tokens;
  if (first?.t !== "word" || first.word !== "für") return { tokens, land: before };
  const end = tokens.findIndex((one) => one.t === "word" && one.word === "gilt");
  if (end < 0) return null;
  const words = tokens.slice(1, end).flatMap((one) => (one.t === "word" ? [one.word] : []));
  const rest = tokens.slice(end + 1).filter((one, at) => at > 0 || one.t !== "mark");
  const land = words.includes("anderen") ? others(before) : named(words);
  return land === null ? null : { tokens: rest, land };
}

const others = (before: Condition | null): Condition | null =>
  before?.t === "land" ? { ...before, yes: !before.yes } : null;

function named(words: readonly string[]): Condition | null {
  const names = words.filter(
    (word) => !["länder", "land", "bundesländer", "bundesland", "und"].includes(word),
  );
  const found = names.flatMap((name) => keys[name] ?? []);
  return found.length === 0 || found.length < names.length ? null : { t: "land", keys: found, yes: true };
}

/** Effects for these Länder alone; null where an effect cannot be had for some. */
export function inLand(effects: readonly Effect[], land: Condition | null): readonly Effect[] | null {
  if (land === null) return effects;
  if (effects.some((effect) => !("target" in effect))) return null;
  return effects.flatMap((effect): Effect[] =>
    "target" in effect
      ? [{ ...effect, when: effect.when === null ? land : { t: "and", of: [land, effect.when] } }]
      : [],
  );
}

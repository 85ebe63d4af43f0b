// Sets of characters as predicates over code points.
export type CharSet = (code: number) => boolean;

const property = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/;
const known = new Map<string, CharSet>();

// A native expression over a single character cannot backtrack; its answers are the platform's Unicode.
const byProperty = (name: string): CharSet => {
  const cached = known.get(name);
  if (cached) return cached;
  const native = new RegExp(`^\\p{${name}}$`, "u");
  const set: CharSet = (code) => native.test(String.fromCodePoint(code));
  known.set(name, set);
  return set;
};

const blocks: Readonly<Record<string, readonly [number, number]>> = {
  IsBasicLatin: [0, 0x7f],
  "IsLatin-1Supplement": [0x80, 0xff],
  "IsLatinExtended-A": [0x100, 0x17f],
  "IsLatinExtended-B": [0x180, 0x24f],
  IsGreek: [0x370, 0x3ff],
  IsCyrillic: [0x400, 0x4ff],
};

export const between =
  (from: number, to: number): CharSet =>
  (code) =>
    code >= from && code <= to;

export const not =
  (set: CharSet): CharSet =>
  (code) =>
    !set(code);

export const anyOf =
  (sets: readonly CharSet[]): CharSet =>
  (code) =>
    sets.some((set) => set(code));

export const without =
  (set: CharSet, other: CharSet): CharSet =>
  (code) =>
    set(code) && !other(code);

/** `\p{Lu}` and the common blocks; `undefined` for other names. */
export const propertySet = (name: string): CharSet | undefined => {
  if (property.test(name)) return byProperty(name);
  const block = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  return block && between(...block);
};

const oneOf = (text: string): CharSet => {
  const codes = new Set(Array.from(text, (char) => char.codePointAt(0)));
  return (code) => codes.has(code);
};

const asciiDigit = between(48, 57);
const asciiLetter = anyOf([between(65, 90), between(97, 122)]);
const space = oneOf(" \t\n\r");
const nameStart: CharSet = (code) => byProperty("L")(code) || code === 95 || code === 58;

const wide: Readonly<Record<string, CharSet>> = {
  d: (code) => byProperty("Nd")(code),
  w: (code) => !byProperty("P")(code) && !byProperty("Z")(code) && !byProperty("C")(code),
  s: space,
  i: nameStart,
  c: (code) => nameStart(code) || byProperty("Nd")(code) || oneOf("-.·")(code) || byProperty("M")(code),
};
const ascii: Readonly<Record<string, CharSet>> = {
  d: asciiDigit,
  w: anyOf([asciiDigit, asciiLetter, oneOf("_")]),
  s: (code) => space(code) || byProperty("Z")(code) || oneOf("\v\f\uFEFF")(code),
};

/** `\d \w \s` and their negations; `narrow` counts ASCII digits and letters only, as HTML does. */
export const shorthand = (letter: string, narrow: boolean): CharSet | undefined => {
  const sets = narrow ? ascii : wide;
  if (Object.hasOwn(sets, letter)) return sets[letter];
  const lower = letter.toLowerCase();
  const set = letter !== lower && Object.hasOwn(sets, lower) ? sets[lower] : undefined;
  return set && not(set);
};

export const ignoringCase =
  (set: CharSet): CharSet =>
  (code) => {
    if (set(code)) return true;
    const char = String.fromCodePoint(code);
    return [char.toLowerCase(), char.toUpperCase()].some((other) => set(other.codePointAt(0) ?? code));
  };

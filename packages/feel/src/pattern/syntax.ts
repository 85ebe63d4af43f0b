// Reads a regular expression. No look-around and no back references: what is left is regular, and so
// can be matched in a time that grows with the text alone.
import {
  anyOf,
  between,
  ignoringCase,
  not,
  propertySet,
  shorthand,
  without,
  type CharSet,
} from "./classes.ts";

export type Part =
  | { readonly t: "char"; readonly set: CharSet }
  | { readonly t: "start" | "end" }
  | { readonly t: "sequence" | "choice"; readonly parts: readonly Part[] }
  | { readonly t: "group"; readonly index: number; readonly part: Part }
  | {
      readonly t: "repeat";
      readonly part: Part;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
    };

export interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly multiline: boolean;
  /** `\d` and `\w` mean ASCII. */
  readonly narrow: boolean;
}

export interface Parsed {
  readonly part: Part;
  readonly groups: number;
}

const maxNesting = 100;
const maxRepeat = 10_000;
const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9 };
const literalEscapes = "\\|.-^?*+{}()[]$/ \"'@#&%!,:;<=>~`_";

const newline: CharSet = (code) => code === 10 || code === 13;
const exactly = (code: number): CharSet => between(code, code);
const codeOf = (char: string): number => char.codePointAt(0) ?? 0;

/** Thrown and caught in this file only; a recursive descent needs a way out. */
class Malformed extends Error {}

class Reader {
  readonly chars: readonly string[];
  readonly flags: Flags;
  at = 0;
  groups = 0;

  constructor(text: string, flags: Flags) {
    this.chars = Array.from(text);
    this.flags = flags;
  }
  peek(): string {
    return this.chars[this.at] ?? "";
  }
  next(): string {
    const char = this.peek();
    if (char === "") throw new Malformed();
    this.at += 1;
    return char;
  }
  accept(char: string): boolean {
    if (this.peek() !== char) return false;
    this.at += 1;
    return true;
  }
  expect(char: string): void {
    if (!this.accept(char)) throw new Malformed();
  }
  until(end: string): string {
    let text = "";
    while (!this.accept(end)) text += this.next();
    return text;
  }
}

const readProperty = (r: Reader, negated: boolean): CharSet => {
  r.expect("{");
  const set = propertySet(r.until("}"));
  if (!set) throw new Malformed();
  return negated ? not(set) : set;
};

/** After a backslash: a single character's code, or a set. */
const readEscape = (r: Reader): number | CharSet => {
  const char = r.next();
  const control = Object.hasOwn(controls, char) ? controls[char] : undefined;
  if (control !== undefined) return control;
  if (char === "p" || char === "P") return readProperty(r, char === "P");
  const set = shorthand(char, r.flags.narrow);
  if (set) return set;
  if (!literalEscapes.includes(char)) throw new Malformed();
  return codeOf(char);
};

const readMember = (r: Reader): number | CharSet => {
  const char = r.next();
  if (char === "[") throw new Malformed();
  return char === "\\" ? readEscape(r) : codeOf(char);
};

const readClass = (r: Reader, depth: number): CharSet => {
  if (depth > maxNesting) throw new Malformed();
  const negated = r.accept("^");
  const sets: CharSet[] = [];
  const joined = (): CharSet => (negated ? not(anyOf(sets)) : anyOf(sets));
  while (!r.accept("]")) {
    if (r.peek() === "-" && r.chars[r.at + 1] === "[") {
      r.at += 2;
      const set = without(joined(), readClass(r, depth + 1));
      r.expect("]");
      return set;
    }
    const low = readMember(r);
    const isRange = r.peek() === "-" && !["]", "["].includes(r.chars[r.at + 1] ?? "]");
    if (typeof low !== "number" || !isRange) {
      sets.push(typeof low === "number" ? exactly(low) : low);
      continue;
    }
    r.next();
    const high = readMember(r);
    if (typeof high !== "number" || high < low) throw new Malformed();
    sets.push(between(low, high));
  }
  if (!sets.length) throw new Malformed();
  return joined();
};

const readGroup = (r: Reader, depth: number): Part => {
  if (r.accept("?")) {
    r.expect(":");
    const part = readChoice(r, depth + 1);
    r.expect(")");
    return part;
  }
  r.groups += 1;
  const index = r.groups;
  const part = readChoice(r, depth + 1);
  r.expect(")");
  return { t: "group", index, part };
};

const char = (r: Reader, set: CharSet): Part => ({
  t: "char",
  set: r.flags.ignoreCase ? ignoringCase(set) : set,
});

const readAtom = (r: Reader, depth: number): Part => {
  const next = r.next();
  if (next === "(") return readGroup(r, depth);
  if (next === "[") return char(r, readClass(r, 0));
  if (next === ".") return char(r, r.flags.dotAll ? () => true : not(newline));
  if (next === "^") return { t: "start" };
  if (next === "$") return { t: "end" };
  if ("*+?{})]".includes(next)) throw new Malformed();
  const one = next === "\\" ? readEscape(r) : codeOf(next);
  return char(r, typeof one === "number" ? exactly(one) : one);
};

const readBounds = (r: Reader): readonly [number, number] => {
  const match = /^(\d{1,5})(,(\d{1,5})?)?$/.exec(r.until("}"));
  if (!match) throw new Malformed();
  const min = Number(match[1]);
  const max = match[2] ? Number(match[3] ?? Number.POSITIVE_INFINITY) : min;
  if (max < min || min > maxRepeat) throw new Malformed();
  return [min, max];
};

const readQuantifier = (r: Reader): readonly [number, number] | null => {
  if (r.accept("*")) return [0, Number.POSITIVE_INFINITY];
  if (r.accept("+")) return [1, Number.POSITIVE_INFINITY];
  if (r.accept("?")) return [0, 1];
  return r.accept("{") ? readBounds(r) : null;
};

const readRepeat = (r: Reader, depth: number): Part => {
  const part = readAtom(r, depth);
  const bounds = readQuantifier(r);
  if (!bounds) return part;
  const [min, max] = bounds;
  return { t: "repeat", part, min, max, lazy: r.accept("?") };
};

const readSequence = (r: Reader, depth: number): Part => {
  const parts: Part[] = [];
  while (!["", "|", ")"].includes(r.peek())) parts.push(readRepeat(r, depth));
  return { t: "sequence", parts };
};

const readChoice = (r: Reader, depth: number): Part => {
  if (depth > maxNesting) throw new Malformed();
  const parts = [readSequence(r, depth)];
  while (r.accept("|")) parts.push(readSequence(r, depth));
  return { t: "choice", parts };
};

/** `null` when the text is no expression of this syntax. */
export const parseSyntax = (text: string, flags: Flags): Parsed | null => {
  const reader = new Reader(text, flags);
  try {
    const part = readChoice(reader, 0);
    return reader.peek() === "" ? { part, groups: reader.groups } : null;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
};

// Regular expressions that cannot hang: for form fields (`compilePattern`) and for FEEL's built-ins.
import { match, type Match, type Meter } from "./match.ts";
import { program, type Program } from "./program.ts";
import { parseSyntax, type Flags } from "./syntax.ts";

const maxPattern = 2000;
const maxSteps = 5_000_000;

export interface Pattern {
  /** Whether the whole text fits. */
  readonly test: (text: string) => boolean;
}
export interface PatternProblem {
  readonly problem: "too-long" | "syntax" | "too-large";
}

const codesOf = (text: string): readonly number[] => Array.from(text, (char) => char.codePointAt(0) ?? 0);

class Exhausted extends Error {}

const counter = (): Meter => {
  let left = maxSteps;
  return {
    tick: (steps) => {
      left -= steps;
      if (left < 0) throw new Exhausted();
    },
  };
};

const build = (text: string, flags: Flags): Program | PatternProblem => {
  if (text.length > maxPattern) return { problem: "too-long" };
  const parsed = parseSyntax(text, flags);
  if (!parsed) return { problem: "syntax" };
  return program(parsed, flags.multiline) ?? { problem: "too-large" };
};

/** The pattern of a form field: usual syntax, the whole text must fit, never slow. */
export const compilePattern = (text: string): Pattern | PatternProblem => {
  const built = build(text, { ignoreCase: false, dotAll: false, multiline: false, narrow: true });
  if ("problem" in built) return built;
  const test = (input: string): boolean => {
    try {
      return match(built, { text: codesOf(input), from: 0, whole: true, meter: counter() }) !== null;
    } catch (error) {
      if (error instanceof Exhausted) return false;
      throw error;
    }
  };
  return { test };
};

const flagsOf = (flags: string): Flags | null =>
  /^[smixq]*$/.test(flags)
    ? {
        ignoreCase: flags.includes("i"),
        dotAll: flags.includes("s"),
        multiline: flags.includes("m"),
        narrow: false,
      }
    : null;

const withoutSpace = (text: string): string =>
  text.replace(/\[(?:[^\]\\]|\\.)*\]|\s+/gs, (found) => (found.startsWith("[") ? found : ""));

const literal = (text: string): string => text.replace(/[\\|.\-^?*+{}()[\]$]/g, "\\$&");

const known = new Map<string, Program | null>();

/** A pattern of FEEL's `matches`, `replace`, `split` with XPath flags; `null` when it is none. */
export const feelPattern = (text: string, flags = ""): Program | null => {
  const key = `${flags}/${text}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const options = flagsOf(flags);
  const plain = flags.includes("q") ? literal(text) : flags.includes("x") ? withoutSpace(text) : text;
  const built = options && build(plain, options);
  const found = built && !("problem" in built) ? built : null;
  if (known.size > 500) known.clear();
  known.set(key, found);
  return found;
};

export const find = (pattern: Program, text: readonly number[], from: number, meter: Meter): Match | null =>
  match(pattern, { text, from, whole: false, meter });

export { codesOf, type Match, type Program };

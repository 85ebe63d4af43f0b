// Syntax → instructions of a small machine that follows all alternatives at once.
import type { CharSet } from "./classes.ts";
import type { Parsed, Part } from "./syntax.ts";

export type Instruction =
  | { readonly t: "char"; readonly set: CharSet }
  | { readonly t: "start" | "end" | "match" }
  | { readonly t: "save"; readonly slot: number }
  | { t: "split"; first: number; second: number }
  | { t: "jump"; to: number };

export interface Program {
  readonly code: readonly Instruction[];
  readonly groups: number;
  readonly multiline: boolean;
}

const maxInstructions = 12_000;

class TooLarge extends Error {}

const emit = (code: Instruction[], instruction: Instruction): number => {
  if (code.length >= maxInstructions) throw new TooLarge();
  return code.push(instruction) - 1;
};

interface Branch {
  first: number;
  second: number;
}

const aim = (split: Branch, lazy: boolean, inside: number, outside: number): void => {
  [split.first, split.second] = lazy ? [outside, inside] : [inside, outside];
};

const writeLoop = (code: Instruction[], part: Part, lazy: boolean): void => {
  const split = { t: "split" as const, first: 0, second: 0 };
  const at = emit(code, split);
  write(code, part);
  emit(code, { t: "jump", to: at });
  aim(split, lazy, at + 1, code.length);
};

/** Each optional turn can leave for the end, so that a failed one skips all that follow. */
const writeOptional = (code: Instruction[], part: Part, lazy: boolean, turns: number): void => {
  const splits: { readonly split: Branch; readonly inside: number }[] = [];
  for (let n = 0; n < turns; n += 1) {
    const split = { t: "split" as const, first: 0, second: 0 };
    splits.push({ split, inside: emit(code, split) + 1 });
    write(code, part);
  }
  for (const { split, inside } of splits) aim(split, lazy, inside, code.length);
};

const writeRepeat = (
  code: Instruction[],
  { part, min, max, lazy }: Extract<Part, { readonly t: "repeat" }>,
): void => {
  for (let n = 0; n < min; n += 1) write(code, part);
  if (max === Number.POSITIVE_INFINITY) writeLoop(code, part, lazy);
  else writeOptional(code, part, lazy, max - min);
};

const writeChoice = (code: Instruction[], parts: readonly Part[]): void => {
  const [head, ...tail] = parts;
  if (!head) return;
  if (!tail.length) return write(code, head);
  const split = { t: "split" as const, first: 0, second: 0 };
  emit(code, split);
  split.first = code.length;
  write(code, head);
  const jump = { t: "jump" as const, to: 0 };
  emit(code, jump);
  split.second = code.length;
  writeChoice(code, tail);
  jump.to = code.length;
};

const write = (code: Instruction[], part: Part): void => {
  switch (part.t) {
    case "char":
    case "start":
    case "end":
      emit(code, part);
      return;
    case "sequence":
      for (const one of part.parts) write(code, one);
      return;
    case "choice":
      return writeChoice(code, part.parts);
    case "group":
      emit(code, { t: "save", slot: part.index * 2 });
      write(code, part.part);
      emit(code, { t: "save", slot: part.index * 2 + 1 });
      return;
    case "repeat":
      return writeRepeat(code, part);
  }
};

/** `null` when the expression unfolds into too many instructions. */
export const program = ({ part, groups }: Parsed, multiline: boolean): Program | null => {
  const code: Instruction[] = [];
  try {
    write(code, part);
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
  code.push({ t: "match" });
  return { code, groups, multiline };
};

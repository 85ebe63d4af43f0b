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

const branch = (code: Instruction[], lazy: boolean, write: () => void, loop: boolean): void => {
  const split = { t: "split" as const, first: 0, second: 0 };
  const at = emit(code, split);
  write();
  if (loop) emit(code, { t: "jump", to: at });
  const [inside, outside] = [at + 1, code.length];
  [split.first, split.second] = lazy ? [outside, inside] : [inside, outside];
};

const writeRepeat = (code: Instruction[], part: Extract<Part, { readonly t: "repeat" }>): void => {
  for (let n = 0; n < part.min; n += 1) write(code, part.part);
  if (part.max === Number.POSITIVE_INFINITY) {
    branch(code, part.lazy, () => write(code, part.part), true);
    return;
  }
  const optional = (left: number): void => {
    if (left === 0) return;
    branch(
      code,
      part.lazy,
      () => {
        write(code, part.part);
        optional(left - 1);
      },
      false,
    );
  };
  // Nested so that a failed optional skips all that follow; bounded to spare the stack.
  if (part.max - part.min > 2000) throw new TooLarge();
  optional(part.max - part.min);
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

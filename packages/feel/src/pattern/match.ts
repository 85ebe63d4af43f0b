// Runs a program over a text: every alternative one step per character, so the time is bounded by
// text × program whatever the expression. Order of the threads is their preference.
import type { Program } from "./program.ts";

/** Positions by slot: 0 and 1 the whole match, 2n and 2n+1 group n; -1 where a group took no part. */
export type Match = readonly number[];

interface Thread {
  readonly at: number;
  readonly saved: Match;
}

interface Threads {
  readonly list: Thread[];
  readonly seen: Set<number>;
}

const threads = (): Threads => ({ list: [], seen: new Set() });

const atStart = (text: readonly number[], position: number, multiline: boolean): boolean =>
  position === 0 || (multiline && text[position - 1] === 10);
const atEnd = (text: readonly number[], position: number, multiline: boolean): boolean =>
  position === text.length || (multiline && text[position] === 10);

const put = (saved: Match, slot: number, position: number): Match => saved.with(slot, position);

/** Follows jumps and branches from an instruction, depth first, to all that read a character. */
const follow = (
  { code, multiline }: Program,
  into: Threads,
  start: Thread,
  text: readonly number[],
  position: number,
): void => {
  const open: Thread[] = [start];
  for (let thread = open.pop(); thread; thread = open.pop()) {
    const { at, saved } = thread;
    if (into.seen.has(at)) continue;
    into.seen.add(at);
    const step = code[at];
    if (!step) continue;
    if (step.t === "jump") open.push({ at: step.to, saved });
    else if (step.t === "split") open.push({ at: step.second, saved }, { at: step.first, saved });
    else if (step.t === "save") open.push({ at: at + 1, saved: put(saved, step.slot, position) });
    else if (step.t === "start" || step.t === "end") {
      const holds = step.t === "start" ? atStart : atEnd;
      if (holds(text, position, multiline)) open.push({ at: at + 1, saved });
    } else into.list.push(thread);
  }
};

export interface Meter {
  readonly tick: (steps: number) => void;
}

export interface Search {
  readonly text: readonly number[];
  readonly from: number;
  /** The match must begin at `from` and reach the end. */
  readonly whole: boolean;
  readonly meter: Meter;
}

/** The leftmost match at or after `from`, preferred as the expression says; `null` when there is none. */
export const match = (program: Program, { text, from, whole, meter }: Search): Match | null => {
  const fresh: Match = Array.from({ length: program.groups * 2 + 2 }, () => -1);
  let best: Match | null = null;
  let current = threads();
  for (let position = from; position <= text.length; position += 1) {
    if (!best && (!whole || position === from))
      follow(program, current, { at: 0, saved: put(fresh, 0, position) }, text, position);
    if (!current.list.length && (best || whole)) break;
    meter.tick(1 + current.seen.size);
    const next = threads();
    for (const { at, saved } of current.list) {
      const step = program.code[at];
      const code = text[position];
      if (step?.t === "match" && (!whole || position === text.length)) {
        best = put(saved, 1, position);
        break; // threads further down are less preferred
      }
      if (step?.t === "char" && code !== undefined && step.set(code))
        follow(program, next, { at: at + 1, saved }, text, position + 1);
    }
    current = next;
  }
  return best;
};

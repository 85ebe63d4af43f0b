import type { Progress } from "../backup/progress.ts";
import { stages } from "./words.de.ts";

const EVERY_MS = 5000;

/** A line every five seconds for whoever waits. What is done sooner says nothing. */
export function sayProgress(say: (line: string) => void, now: () => number): Progress {
  let last = now();
  return (stage, done) => {
    if (now() - last < EVERY_MS) return;
    last = now();
    say(`${stages[stage]}: ${done.toLocaleString("de")} …`);
  };
}

import { builtinNames } from "@blaupause/feel";
import type { Subject } from "./subjects.ts";

export interface Completion {
  readonly subject: Subject;
  /** The text and the place in it after the name was taken. */
  readonly text: string;
  readonly caret: number;
}

const MOST = 6;

/** Names that go on what is being written at the caret, found by path or by label; behind them FEEL's own functions. */
export function completionsAt(
  text: string,
  caret: number,
  subjects: readonly Subject[],
): readonly Completion[] {
  const begun = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(text.slice(0, caret))?.[0] ?? "";
  if (begun === "" || inQuotes(text.slice(0, caret))) return [];
  const wanted = begun.toLowerCase();
  const start = caret - begun.length;
  const known = subjects
    .filter(
      ({ path, label }) =>
        path !== begun && (path.toLowerCase().includes(wanted) || label.toLowerCase().startsWith(wanted)),
    )
    .toSorted((one, other) => Number(other.path.startsWith(begun)) - Number(one.path.startsWith(begun)));
  const functions = builtinNames.filter((name) => begun.length > 1 && name.startsWith(wanted)).map(called);
  return [...known, ...functions].slice(0, MOST).map((subject) => ({
    subject,
    text: text.slice(0, start) + subject.path + text.slice(caret),
    caret: start + subject.path.length,
  }));
}

/** A function as it is begun: its arguments follow. */
const called = (name: string): Subject => ({
  path: `${name}(`,
  label: `${name}(…)`,
  kind: "text",
  options: [],
  group: "FEEL",
  address: "",
});

const inQuotes = (text: string): boolean => (text.replaceAll(/\\./g, "").match(/"/g)?.length ?? 0) % 2 === 1;

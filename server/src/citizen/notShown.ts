import {
  askablePaths,
  caseScope,
  followUps,
  type Entry,
  type Filling,
  type TaskFilling,
} from "@blaupause/engine";
import type { OwnCase } from "./access.ts";

/** The questions that stood on the page that was posted. */
export const onPage = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(
    entries.flatMap(([name, value]) => (name === "_asked" && typeof value === "string" ? [value] : [])),
  );

/** What her answers bring up is asked before anything is sent: nothing of it is a mistake, and nothing goes unseen. */
export function notShown(
  { program, state, place }: OwnCase,
  { form, only, filling: before }: TaskFilling,
  posted: Filling,
  entries: readonly Entry[],
  now: string,
): readonly string[] {
  if (only === null) return [];
  const scope = caseScope(program, state, place, now);
  const shown = new Set([...onPage(entries), ...only]);
  const askable = new Set(askablePaths(program, form, posted, scope));
  return followUps(program, form, before, posted, only, scope).filter(
    (path) => askable.has(path) && !shown.has(path),
  );
}

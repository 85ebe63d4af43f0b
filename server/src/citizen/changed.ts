import { answerAt, fieldAt, keyOf, schemaPath, type Filling, type FormState } from "@blaupause/engine";
import type { DraftVisit } from "./context.ts";
import { signature, type DraftContent } from "./draft.ts";
import { itemPath } from "./otherWindow.ts";
import { pathsOn } from "./pages.ts";
import { single, type Posted } from "./readPosted.ts";

/** Answers that this page changes and another window has changed since. Of a list only its answers and lost items. */
export function latePaths(
  { form, entries, lost }: Posted,
  { rev, content }: DraftVisit["draft"],
  changed: readonly string[],
): string[] {
  const seen = Number(single(entries, "_rev"));
  if (seen >= rev) return [];
  return changed.filter(
    (path) =>
      (content.touched[path] ?? 0) > seen &&
      fieldAt(form.fields, schemaPath(path))?.type !== "list" &&
      !lost.some((item) => path.startsWith(`${itemPath(item)}.`)),
  );
}

/** Answers of this page that are not what the draft has. A list is other when its items are; a group is its answers. */
export function changedPaths(
  { form, pageId, filling }: Posted,
  before: DraftContent,
  state: FormState,
): string[] {
  return pathsOn(form, state, pageId).filter(
    (path) =>
      fieldAt(form.fields, schemaPath(path))?.type !== "group" &&
      saidAt(filling, path) !== saidAt(before.filling, path),
  );
}

/** What somebody said at a path, as text to compare: the answer, „weiß ich nicht“, or which items there are. */
function saidAt({ answers, unknown }: Filling, path: string): string {
  const answer = answerAt(answers, path) ?? null;
  const keys = Array.isArray(answer) ? answer.map(keyOf).filter((key) => key !== "") : [];
  return JSON.stringify([keys.length > 0 ? keys : answer, unknown.includes(path)]);
}

export function contentAfter(
  before: DraftContent,
  { form, pageId, filling, wanted }: Posted,
  state: FormState,
  changed: readonly string[],
  rev: number,
): DraftContent {
  const touched = { ...before.touched, ...Object.fromEntries(changed.map((path) => [path, rev])) };
  const gone = wanted === "next" ? { [pageId]: signature(state, pathsOn(form, state, pageId)) } : {};
  return { ...before, filling, touched, seen: { ...before.seen, ...gone } };
}

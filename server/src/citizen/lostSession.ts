import type { Entry, FormProgram } from "@blaupause/engine";
import type { Readable } from "node:stream";
import { readTyped } from "../http/body.ts";
import type { DraftVisit } from "./context.ts";
import { versionOf, type OpenDraft } from "./draft.ts";
import { inLanguage } from "./language.ts";
import { readPosted, single } from "./readPosted.ts";
import { showPage } from "./showPage.ts";

/**
 * A page whose token does not belong to this browser: the cookie was lost, or somebody else made the page. Nothing is
 * stored. What was typed is shown again only where the page knows its draft's signature, which no forged page can.
 */
export async function showLostSession(
  found: DraftVisit,
  form: FormProgram,
  pageId: string,
  read: readonly Entry[] | null,
): Promise<void> {
  const entries = read ?? (await readTyped(found.request, notKept)).entries;
  const isOurs = single(entries, "_version") === versionOf(found.deps, found.draft);
  const draft = isOurs ? asTyped(found.draft, form, pageId, entries) : found.draft;
  showPage(inLanguage({ ...found, draft }), pageId, { notTaken: "expired" });
}

/** For files that nobody takes in. */
export async function notKept(_: string, { content }: { readonly content: Readable }): Promise<undefined> {
  content.resume();
  return Promise.resolve(undefined);
}

/** The draft as it would be, for this one answer; the page stays as old as it was, so that F12 still holds. */
export function asTyped(
  draft: OpenDraft,
  form: FormProgram,
  pageId: string,
  entries: readonly Entry[],
): OpenDraft {
  const read = readPosted(draft, form, form.pages.length === 0 ? null : pageId, entries);
  const rev = Number(single(entries, "_rev"));
  if (!read.ok || !Number.isInteger(rev)) return draft;
  return { ...draft, rev: Math.min(rev, draft.rev), content: { ...draft.content, filling: read.filling } };
}

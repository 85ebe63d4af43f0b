import type { Entry, FormProgram } from "@blaupause/engine";
import type { DraftVisit } from "./context.ts";
import { inLanguage } from "./language.ts";
import { asTyped } from "./lostSession.ts";
import { showPage } from "./showPage.ts";

/** The page as it was typed, with the sentence why it could not be stored. The store is not asked for anything. */
export function showUnsaved(
  found: DraftVisit,
  form: FormProgram,
  pageId: string,
  entries: readonly Entry[],
  why: "unsaved" | "tooMuch",
): void {
  const draft = asTyped(found.draft, form, pageId, entries);
  showPage(inLanguage({ ...found, draft }), pageId, { notTaken: why });
}

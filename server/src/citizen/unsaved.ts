import type { Entry, FormProgram } from "@blaupause/engine";
import type { NotTaken } from "@blaupause/web/citizen";
import { carryOf, uploads } from "./carry.ts";
import type { DraftVisit } from "./context.ts";
import { inLanguage } from "./language.ts";
import { asTyped } from "./lostSession.ts";
import { showPage } from "./showPage.ts";

/**
 * The page as it was typed, with the sentence why it could not be stored. The store is not asked for anything: uploads
 * that are in it travel in the page.
 */
export function showUnsaved(
  found: DraftVisit,
  form: FormProgram,
  pageId: string,
  entries: readonly Entry[],
  why: Exclude<NotTaken, "expired">,
): void {
  const draft = asTyped(found.draft, form, pageId, entries);
  const carry = carryOf(found.deps, draft.id, uploads(entries));
  showPage(inLanguage({ ...found, draft }), pageId, { notTaken: why, carry });
}

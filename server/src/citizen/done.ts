import type { FormProgram, FormState } from "@blaupause/engine";
import type { StillOpen } from "@blaupause/web/citizen";
import type { DraftCaller } from "./context.ts";
import { signature } from "./draft.ts";
import { isOnPage, pathsOn } from "./pages.ts";

export const isPageFine = (form: FormProgram, state: FormState, page: string): boolean =>
  !state.errors.some(({ path }) => path !== "" && isOnPage(form, page, path)) &&
  !(
    state.stop !== null &&
    (state.stop.at.length === 0 || state.stop.at.some((path) => isOnPage(form, page, path)))
  );

/**
 * Why a page is to be gone through before anything is sent; null: it was gone through as it is now in the service's
 * own words, and nothing on it is wrong (F10).
 */
export function stillOpen(
  { draft: { content } }: Pick<DraftCaller, "draft">,
  form: FormProgram,
  state: FormState,
  page: string,
): StillOpen | null {
  if (!isPageFine(form, state, page)) return "missing";
  const seen = content.seen[page];
  if (seen === signature(state, pathsOn(form, state, page))) return null;
  // What another version of the form changed has no sign of what was seen any more.
  return seen === undefined && content.moved?.seen.includes(page) !== true ? "unseen" : "changed";
}

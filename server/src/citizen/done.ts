import type { FormProgram, FormState } from "@blaupause/engine";
import type { ReviewSection, StillOpen } from "@blaupause/web/citizen";
import type { DraftCaller } from "./context.ts";
import { signature } from "./draft.ts";
import { isOnPage, pathsOn } from "./pages.ts";

export const isPageFine = (form: FormProgram, state: FormState, page: string): boolean =>
  !hasErrors(form, state, page) && !isStopped(form, state, page);

const hasErrors = (form: FormProgram, { errors }: FormState, page: string): boolean =>
  errors.some(({ path }) => path !== "" && isOnPage(form, page, path));
const isStopped = (form: FormProgram, { stop }: FormState, page: string): boolean =>
  stop !== null && (stop.at.length === 0 || stop.at.some((path) => isOnPage(form, page, path)));

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

/** The same as it is read once more: where nothing is missing, but nobody may go on, it says why. */
export function openOnReview(
  found: Pick<DraftCaller, "draft">,
  form: FormProgram,
  own: FormState,
  shown: FormState,
  page: string,
): Pick<ReviewSection, "open" | "stop"> {
  const isAtStop = isStopped(form, own, page) && !hasErrors(form, own, page);
  return isAtStop
    ? { open: "stopped", stop: shown.stop?.message ?? null }
    : { open: stillOpen(found, form, own, page), stop: null };
}

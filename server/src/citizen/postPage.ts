import { act, parseAction, type Entry, type FormProgram, type PageAction } from "@blaupause/engine";
import { tellAway } from "../http/away.ts";
import { isMultipart } from "../http/body.ts";
import { seeOther } from "../http/redirect.ts";
import { Refusal } from "../http/refusal.ts";
import { isOwnToken } from "../security/csrf.ts";
import { isAway } from "../store/away.ts";
import { carried, stillThere } from "./carry.ts";
import { changedPaths, contentAfter, latePaths } from "./changed.ts";
import { showConflict } from "./conflict.ts";
import { withLocked, type DraftVisit } from "./context.ts";
import { openDraft, saveDraft, TOO_MUCH, versionOf } from "./draft.ts";
import { draftScope, judgeDraft } from "./judge.ts";
import { sentAs, tellLate } from "./lateChange.ts";
import { showLostSession } from "./lostSession.ts";
import { nextAddress } from "./nextAddress.ts";
import { readPosted, single, type Posted } from "./readPosted.ts";
import { readSent } from "./readSent.ts";
import { formOf } from "./showPage.ts";
import { asDecided } from "./theirs.ts";
import { takeFileFor } from "./takeFile.ts";
import { showUnsaved } from "./unsaved.ts";
import { dropReplacedFiles, dropSentFiles } from "./unusedFiles.ts";

/**
 * POST of one page: what it asked is written into the draft whatever it is worth, then 303. Errors are computed from
 * the draft when the page is shown again, so nothing that was typed is ever lost.
 */
export async function postPage(found: DraftVisit, pageId: string): Promise<void> {
  const { deps, request, response, town, draft } = found;
  const form = formOf(found);
  // With uploads the token stands in the address: no file is taken in before it was looked at.
  if (isMultipart(request) && !isOwnToken(deps, response, String(request.query["_csrf"] ?? "")))
    return showLostSession(found, form, pageId, null);
  const take = takeFileFor(deps, town, draft.id, form, pageId);
  const { entries: sent, excess } = await readSent(found, take);
  if (!isMultipart(request) && !isOwnToken(deps, response, single(sent, "_csrf")))
    return showLostSession(found, form, pageId, sent);
  const taken = [...(await stillThere(town, draft.id, carried(deps, draft.id, sent))), ...sent];
  const entries = asDecided(taken);
  try {
    const version = single(entries, "_version");
    // A form was begun anew in this browser while a page of the one before stood open.
    if (version !== versionOf(deps, draft))
      throw new Refusal(409, (await sentAs(found, version)) === null ? "other-version" : GONE);
    if (excess !== null) return showUnsaved(found, form, pageId, entries, excess);
    await takeSurely(found, form, pageId, entries);
  } catch (error) {
    const why = error instanceof Refusal ? NOT_TAKEN[error.code] : undefined;
    if (why !== undefined) return showUnsaved(found, form, pageId, entries, why);
    // What is refused leaves nothing behind that stands in no answer.
    if (error instanceof Refusal) await dropSentFiles(town, draft.id, sent);
    if (error instanceof Refusal && error.code === GONE) return tellLate(found, entries);
    if (!isAway(error)) throw error;
    tellAway(deps, request, response);
    showUnsaved(found, form, pageId, entries, "unsaved");
  }
}

/** What keeps the page as it was typed: it can be sent once more. */
const NOT_TAKEN: Readonly<Record<string, "tooMuch" | "unsaved">> = {
  [TOO_MUCH]: "tooMuch",
  "draft-changed": "unsaved",
};

const TRIES = 4;
/** Sent, or let go of, while this page was on its way. */
const GONE = "draft-gone";

/** Taken onto the draft as it is by now; another window may be faster some times. */
async function takeSurely(
  found: DraftVisit,
  form: FormProgram,
  pageId: string,
  entries: readonly Entry[],
): Promise<void> {
  const { deps, town } = found;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    // Read again: an upload takes its time, and another window may have saved meanwhile.
    const fresh = await openDraft(deps, town, found.offered.offering.service, found.draft.content.key);
    if (fresh === null) throw new Refusal(409, GONE);
    if (await take({ ...found, draft: withLocked(fresh, found.proven) }, form, pageId, entries)) return;
  }
  throw new Refusal(409, "draft-changed");
}

/** False when the draft was saved by somebody else in between. */
async function take(
  found: DraftVisit,
  form: FormProgram,
  pageId: string,
  entries: readonly Entry[],
): Promise<boolean> {
  const read = readPosted(found.draft, form, form.pages.length === 0 ? null : pageId, entries);
  if (!read.ok) throw new Refusal(422, "unknown-names", { names: read.foreign.slice(0, 20) });
  const wanted = single(entries, "_do");
  const action = parseAction(wanted);
  const filling =
    action === undefined || isOvertaken(action, entries) ? read.filling : act(form, read.filling, action);
  return keep(found, { form, pageId, entries, filling, wanted, lost: read.lost });
}

/** A file is taken back, and another one came in its place with the same page: that is what is meant. */
const isOvertaken = ({ type, path }: PageAction, entries: readonly Entry[]): boolean =>
  type === "discard" && entries.some(([name, value]) => name === path && typeof value !== "string");

async function keep(found: DraftVisit, posted: Posted): Promise<boolean> {
  const { deps, town, offered, formId, draft } = found;
  const state = judgeDraft(offered.program, formId, posted.filling, draftScope(deps, town, offered));
  const changed = changedPaths(posted, draft.content, state);
  const late = latePaths(posted, draft, changed);
  if (late.length > 0 || posted.lost.length > 0) {
    showConflict(found, posted, state, late);
    return true;
  }
  const content = contentAfter(draft.content, posted, state, changed, draft.rev + 1);
  if (!(await saveDraft(deps, town, draft, content))) return false;
  await dropReplacedFiles(town, draft.id, draft.content.filling, posted.filling);
  seeOther(found.response, nextAddress(found, posted, state));
  return true;
}

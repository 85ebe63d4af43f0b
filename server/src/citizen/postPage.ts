import {
  act,
  answerAt,
  fieldAt,
  keyOf,
  parseAction,
  schemaPath,
  type Entry,
  type Filling,
  type FormProgram,
  type FormState,
  type PageAction,
} from "@blaupause/engine";
import { tellAway } from "../http/away.ts";
import { isMultipart } from "../http/body.ts";
import { seeOther } from "../http/redirect.ts";
import { Refusal } from "../http/refusal.ts";
import { isOwnToken } from "../security/csrf.ts";
import { isAway } from "../store/away.ts";
import { carried, stillThere } from "./carry.ts";
import { showConflict } from "./conflict.ts";
import { withLocked, type DraftVisit } from "./context.ts";
import { openDraft, saveDraft, signature, TOO_MUCH, versionOf, type DraftContent } from "./draft.ts";
import { isPageFine } from "./done.ts";
import { draftScope, judgeDraft } from "./judge.ts";
import { tellLate } from "./lateChange.ts";
import { showLostSession } from "./lostSession.ts";
import { itemPath } from "./otherWindow.ts";
import { pathsOn, shownPages } from "./pages.ts";
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
    if (single(entries, "_version") !== versionOf(deps, draft)) throw new Refusal(409, "other-version");
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

/** Answers that this page changes and another window has changed since. Of a list only its answers and lost items. */
function latePaths(
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
function changedPaths({ form, pageId, filling }: Posted, before: DraftContent, state: FormState): string[] {
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

function contentAfter(
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

function nextAddress(
  { base, request }: DraftVisit,
  { form, pageId, wanted }: Posted,
  state: FormState,
): string {
  const returning = request.query["zurueck"] !== undefined;
  const here = (query: string, place = "") => `${base}/antrag/${pageId}${query}${place}`;
  const tail = returning ? "zurueck" : "";
  // What is wrong stays said in the other language.
  const kept = [tail, request.query["pruefen"] === undefined ? "" : "pruefen"].filter((part) => part !== "");
  if (wanted === "save") return `${base}/gespeichert?seite=${pageId}`;
  const spoken = /^speak:([a-z-]+)$/.exec(wanted)?.[1];
  if (spoken !== undefined) return here(`?${[`sprache=${spoken}`, ...kept].join("&")}`);
  const pages = shownPages(form, state);
  const index = pages.findIndex(({ id }) => id === pageId);
  const [before, next] = [pages[index - 1], pages[index + 1]];
  if (wanted === "back")
    return before === undefined ? base : `${base}/antrag/${before.id}${returning ? "?zurueck" : ""}`;
  if (wanted !== "next" && wanted !== "") return here(tail === "" ? "" : `?${tail}`, anchorOf(wanted, state));
  if (!isPageFine(form, state, pageId)) return here(`?pruefen${tail === "" ? "" : `&${tail}`}`, "#fehler");
  return returning || next === undefined ? `${base}/pruefen` : `${base}/antrag/${next.id}`;
}

/** After a button: where it acted. The item that came, the list that lost one, the file's question. */
function anchorOf(wanted: string, { visible }: FormState): string {
  const id = (path: string): string => `#f-${path.replaceAll(/[[\].]+/g, "-").replace(/-$/, "")}`;
  const kept = wanted.startsWith("keep:") ? wanted.slice("keep:".length) : "";
  if (Object.hasOwn(visible, kept)) return id(kept);
  const action = parseAction(wanted);
  if (action === undefined) return "";
  if (action.type !== "add") return id(action.path);
  const keys = Object.keys(visible).flatMap((path) => {
    const rest = path.startsWith(`${action.path}[`) ? path.slice(action.path.length + 1) : "";
    return rest === "" ? [] : [rest.slice(0, rest.indexOf("]"))];
  });
  return id(`${action.path}[${keys.at(-1) ?? ""}]`);
}

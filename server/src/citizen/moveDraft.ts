import { renamedSince } from "@blaupause/reuse";
import { loadProgram } from "../offering/loadOffering.ts";
import { seeOther } from "../http/redirect.ts";
import type { DraftCaller } from "./context.ts";
import { saveDraft, startForm } from "./draft.ts";
import { refitDraft } from "./refitDraft.ts";
import { dropReplacedFiles } from "./unusedFiles.ts";

const DAY = 86_400_000;

/**
 * F12: a draft whose version was replaced long ago goes on with the one that is offered, and its page says so first. A
 * posted page is still taken as it was made, so that nothing typed on it is lost.
 */
export async function movedOn(found: DraftCaller): Promise<boolean> {
  if (!(await isOutlived(found))) return false;
  await moveDraft(found);
  seeOther(found.response, `${found.base}/geaendert`);
  return true;
}

/** Was the version this draft was begun on replaced more than a day ago? */
async function isOutlived({ deps, town, offered, draft }: DraftCaller): Promise<boolean> {
  const { service, program, at } = offered.offering;
  if (draft.program === program) return false;
  const history = await town.store.offerings.history(service);
  const last = history.findLastIndex((offering) => offering.program === draft.program);
  const next = history.slice(last + 1).find((offering) => offering.program !== null);
  return Date.parse(deps.clock()) - Date.parse(next?.at ?? at) > DAY;
}

/** Moves a draft to the version that is offered now. Lost to another window that did so: it is moved all the same. */
async function moveDraft({ deps, town, offered, formId, draft }: DraftCaller): Promise<void> {
  const now = await loadProgram(town, offered.offering.program ?? draft.program);
  // As it is for everybody: what is locked for this applicant does not make its page another one.
  const old = (await loadProgram(town, draft.program)).forms[formId];
  const form = now.forms[startForm(now)];
  if (old === undefined || form === undefined) throw new Error("the form to start with is missing");
  const content = refitDraft(old, form, draft.content, {
    renamed: renamedSince(offered.program, now),
    from: draft.program,
  });
  if (await saveDraft(deps, town, { ...draft, program: now.hash }, content))
    await dropReplacedFiles(town, draft.id, draft.content.filling, content.filling);
}

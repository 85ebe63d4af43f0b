import { act, parseAction, readPage, type Entry } from "@blaupause/engine";
import { handle } from "../../cases/handle.ts";
import { isMultipart, readTyped } from "../../http/body.ts";
import { Refusal } from "../../http/refusal.ts";
import { isOwnToken } from "../../security/csrf.ts";
import { matches, newId } from "../../security/token.ts";
import { caseByKey, type OwnCase } from "../access.ts";
import { allCarried, carried, stillThere, uploads } from "../carry.ts";
import type { Visit } from "../context.ts";
import { notKept } from "../lostSession.ts";
import { notShown, onPage } from "../notShown.ts";
import { nameOnly } from "../notTaken.ts";
import { chooseLanguage, siteOf } from "../site.ts";
import { takeFileForTask } from "../takeFile.ts";
import { dropGivenUp } from "../unusedFiles.ts";
import { askedOf, versionOf, type Asked } from "./asked.ts";
import { ARRIVED, late, textOf, toStatus } from "./over.ts";
import { render } from "./show.ts";

/** What the law says of an answer that can be mended. */
const SHOWN_AGAIN: ReadonlySet<string> = new Set(["invalid-answers", "stopped"]);
const APPLICANT = { kind: "applicant", id: "applicant" } as const;

/** The answer completes the applicant's step; what is wrong with it is shown beside what was typed. */
export async function postQuestion(found: Visit, own: OwnCase, task: string): Promise<void> {
  const { deps, request, response, town } = found;
  const asked = askedOf(found, own, task);
  if (asked === null) return late(found, own, task, (await readTyped(request, nameOnly)).entries);
  // With uploads the token stands in the address: no file is taken in before it was looked at.
  if (isMultipart(request) && !isOwnToken(deps, response, String(request.query["_csrf"] ?? "")))
    return showLost(found, own, asked, (await readTyped(request, notKept)).entries);
  const take = takeFileForTask(deps, town, own.caseId, asked.form);
  const { entries, excess } = await readTyped(request, take);
  if (!isMultipart(request) && !isOwnToken(deps, response, textOf(entries, "_csrf")))
    return showLost(found, own, asked, entries);
  const read = readPage(asked.form, null, asked.filling.filling, [
    ...(await stillThere(town, own.caseId, carried(deps, task, entries))),
    ...entries,
  ]);
  if (!read.ok) throw new Refusal(422, "unknown-names", { names: read.foreign.slice(0, 20) });
  if (excess !== null) return render(found, own, asked, read.filling, new Set(), 413, excess);
  const wanted = textOf(entries, "_do");
  const spoken = chooseLanguage(deps, response, wanted.replace(/^speak:/, ""));
  if (spoken !== null) {
    const site = siteOf(deps, town, request, response, spoken);
    return render({ ...found, site }, own, asked, read.filling, new Set(), 200);
  }
  const action = parseAction(wanted);
  if (action !== undefined)
    return render(found, own, asked, act(asked.form, read.filling, action), new Set(), 200);
  const fresh = notShown(own, asked.filling, read.filling, entries, deps.clock());
  if (fresh.length > 0) return render(found, own, asked, read.filling, onPage(entries), 200, null, fresh);
  const result = await handle(deps, town, APPLICANT, own.caseId, {
    type: "completeTask",
    id: `answer:${task}:${newId()}`,
    task,
    filling: read.filling,
  });
  // It was still open just now, so nobody else's answer refers to what came with this one.
  if (result.ok || SHOWN_AGAIN.has(result.rejection.code)) {
    const came = [...allCarried(deps, task, entries), ...uploads(entries)].map(([, file]) => file);
    await dropGivenUp(town, own.caseId, came, [
      own.state.data,
      result.ok ? result.state.data : read.filling.answers,
    ]);
  }
  if (result.ok) return toStatus(found, ARRIVED);
  const { code } = result.rejection;
  if (code === "task-not-open" || code === "case-closed")
    return late(found, (await caseByKey(town, own.key)) ?? own, task, entries);
  if (code === "case-too-large") return render(found, own, asked, read.filling, new Set(), 413, "tooMuch");
  if (code === "conflict") return render(found, own, asked, read.filling, new Set(), 503, "unsaved");
  if (!SHOWN_AGAIN.has(code)) throw new Refusal(409, code);
  render(found, own, asked, read.filling, null, 422);
}

/** Its session was over: nothing is stored, and what was typed is shown again where the page was ours. */
function showLost(found: Visit, own: OwnCase, asked: Asked, entries: readonly Entry[]): void {
  const isOurs = matches(textOf(entries, "_version"), versionOf(found, own, asked.task));
  const read = isOurs ? readPage(asked.form, null, asked.filling.filling, entries) : null;
  const filling = read?.ok === true ? read.filling : asked.filling.filling;
  render(found, own, asked, filling, new Set(), 403, "expired");
}

import {
  act,
  evaluateForm,
  followUps,
  fixedText,
  parseAction,
  readPage,
  taskFilling,
  isFile,
  keyOf,
  type Entry,
  type FieldProgram,
  type FileAnswer,
  type Filling,
  type FormProgram,
  type TaskFilling,
  caseScope,
} from "@blaupause/engine";
import { FormPage, type NotTaken, type Site } from "@blaupause/web/citizen";
import { isJsonObject, type Json } from "@blaupause/model";
import { createElement } from "react";
import { handle } from "../cases/handle.ts";
import { isMultipart, readTyped } from "../http/body.ts";
import { seeOther } from "../http/redirect.ts";
import { Refusal } from "../http/refusal.ts";
import { sendPage } from "../http/html.ts";
import { csrfToken, isOwnToken } from "../security/csrf.ts";
import { matches, newId, sign } from "../security/token.ts";
import { caseByKey, type OwnCase } from "./access.ts";
import { allCarried, carried, carryOf, stillThere, uploads } from "./carry.ts";
import type { Visit } from "./context.ts";
import { runtimeOf } from "./judge.ts";
import { siteFor } from "./language.ts";
import { notShown, onPage } from "./notShown.ts";
import { notKept } from "./lostSession.ts";
import { spokenIn } from "../offering/spokenIn.ts";
import { sourceOf } from "./showPage.ts";
import { nameOnly, notTaken } from "./notTaken.ts";
import { pastOf } from "./pastQuestion.ts";
import { askedText } from "./askedText.ts";
import { chooseLanguage, EASY, siteOf } from "./site.ts";
import { askedTasks, showStatus } from "./status.ts";
import { takeFileForTask } from "./takeFile.ts";
import { dropGivenUp } from "./unusedFiles.ts";

/** What the law says of an answer that can be mended. */
const SHOWN_AGAIN: ReadonlySet<string> = new Set(["invalid-answers", "stopped"]);
const APPLICANT = { kind: "applicant", id: "applicant" } as const;

interface Asked {
  readonly task: string;
  readonly form: FormProgram;
  readonly filling: TaskFilling;
}

/** Null when the step is not waiting any more: answered already, or its time is over. */
function askedOf({ deps }: Visit, own: OwnCase, task: string): Asked | null {
  const isAsked = askedTasks(own).some(([id]) => id === task);
  const filling = isAsked ? taskFilling(own.program, own.state, task, own.place, deps.clock()) : null;
  const form = filling === null ? undefined : own.program.forms[filling.form];
  return filling === null || form === undefined ? null : { task, form, filling };
}

/** B9: exactly what was asked, nothing else of the form. */
export const showQuestion = (found: Visit, own: OwnCase, task: string): void => {
  const asked = askedOf(found, own, task);
  if (asked === null) return toStatus(found, "?frage=zu#gesagt");
  // „Weiß ich nicht“ was the answer so far; asked again, it is to be given again.
  const { only, filling } = asked.filling;
  const unknown = filling.unknown.filter((path) => only?.includes(path) !== true);
  render(found, own, asked, { ...filling, unknown }, new Set(), 200);
};

function render(
  found: Visit,
  own: OwnCase,
  asked: Asked,
  filling: Filling,
  showErrors: ReadonlySet<string> | null,
  status: number,
  unsaved: NotTaken | null = null,
  fresh: readonly string[] = [],
): void {
  const { town, deps, response } = found;
  const site = siteFor(inOthers(found.site), own.program);
  const program = spokenIn(own.program, site.language);
  const form = program.forms[asked.form.id] ?? asked.form;
  const scope = caseScope(own.program, own.state, own.place, deps.clock());
  const first = asked.filling.only;
  const before = asked.filling.filling;
  const only = first === null ? null : followUps(own.program, asked.form.id, before, filling, first, scope);
  const state = evaluateForm(runtimeOf(program), asked.form.id, filling, scope, only);
  const view = {
    form,
    page: null,
    state,
    filling,
    showErrors,
    t: site.t,
    language: site.language,
    ...sourceOf({ site, original: own.program }, form.id),
    ...(only === null ? {} : { focus: only, isAskedAgain: true }),
  };
  const base = `/${town.profile.id}/vorgang`;
  const node = own.program.process.nodes[own.state.tokens[asked.task]?.node ?? ""];
  sendPage(
    response,
    createElement(FormPage, {
      site,
      service: program.service.title,
      title:
        asked.filling.only === null
          ? (node?.title ?? fixedText(asked.form.title))
          : askedTitle(site, asked.filling.only.length),
      send: site.t("question.send"),
      hint: "",
      asked: questionsAsked(own, asked).map((one) =>
        askedText(site, { original: own.program, spoken: program }, form.id, filling, one),
      ),
      step: null,
      view,
      action: `${base}/frage/${asked.task}`,
      back: base,
      csrf: csrfToken(deps, response),
      rev: 0,
      version: versionOf(found, own, asked.task),
      notTaken: unsaved,
      multipart: true,
      carry: carryFor(found, asked, filling),
      returning: false,
      hints: [],
      fresh: fresh.length > 0,
      stop: showErrors === null ? state.stop : null,
      saveable: false,
      judge: null,
      live: null,
    }),
    status,
  );
}

/** Also where the page was posted, it can be read in another language: what was typed goes along. */
const inOthers = (site: Site): Site => ({
  ...site,
  otherLanguage: `?sprache=${site.language === "en" ? "de" : "en"}`,
  easyLanguage: `?sprache=${site.language === EASY ? "de" : EASY}`,
});

const toStatus = ({ response, town }: Visit, told: string): void =>
  seeOther(response, `/${town.profile.id}/vorgang${told}`);
const ARRIVED = "?antwort=da#gesagt";

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

/** Made by us for this very question: no other page can name it. */
const versionOf = ({ deps }: Visit, { caseId }: OwnCase, task: string): string =>
  sign(deps.secret, "question", `${caseId} ${task}`);

/**
 * The question is over. Whoever clicked twice has answered it; anybody else reads that her answer was not taken, and
 * what it was. A page that is not ours has nothing to show.
 */
async function late(found: Visit, own: OwnCase, task: string, entries: readonly Entry[]): Promise<void> {
  const { deps, town } = found;
  const came = [...allCarried(deps, task, entries), ...uploads(entries)].map(([, file]) => file);
  await dropGivenUp(town, own.caseId, came, own.state.data);
  const isOurs = matches(textOf(entries, "_version"), versionOf(found, own, task));
  const { why, form } = await pastOf(town, own, task);
  const typed = [...carried(deps, task, entries), ...entries];
  const lines = isOurs && form !== null ? notTaken(found, own, form, typed) : null;
  if (why === "answered" && lines?.length === 0) return toStatus(found, ARRIVED);
  showStatus(found, own, { type: "lateAnswer", why, lines: lines ?? [] }, 409);
}

/** Its session was over: nothing is stored, and what was typed is shown again where the page was ours. */
function showLost(found: Visit, own: OwnCase, asked: Asked, entries: readonly Entry[]): void {
  const isOurs = matches(textOf(entries, "_version"), versionOf(found, own, asked.task));
  const read = isOurs ? readPage(asked.form, null, asked.filling.filling, entries) : null;
  const filling = read?.ok === true ? read.filling : asked.filling.filling;
  render(found, own, asked, filling, new Set(), 403, "expired");
}

const textOf = (entries: readonly Entry[], name: string): string => {
  const value = entries.find(([one]) => one === name)?.[1];
  return typeof value === "string" ? value : "";
};

const askedTitle = ({ t }: Visit["site"], count: number): string =>
  count === 1 ? t("status.question.one") : t("status.question.many", { count });

/** What the caseworker wrote beside each question that is open, by its data path. */
function questionsAsked({ program, state }: OwnCase, { filling: { only } }: Asked) {
  const asked = Object.keys(program.forms).flatMap((form) => {
    const data = state.data[form];
    const fields = program.forms[form]?.fields.filter(({ type }) => type === "questions") ?? [];
    return isJsonObject(data)
      ? fields.flatMap(({ id }) => (Array.isArray(data[id]) ? (data[id] as Json[]) : []))
      : [];
  });
  return asked.filter(isJsonObject).flatMap(({ path, text }) => {
    const open = only?.find((one) => one === path || String(path).endsWith(`.${one}`));
    return open === undefined ? [] : [{ path: open, text: String(text) }];
  });
}

/** Uploads of an answer that was not accepted yet. */
const carryFor = ({ deps }: Visit, { task, form }: Asked, { answers }: Filling): string[] =>
  carryOf(deps, task, filesIn(form.fields, answers, ""));

function filesIn(
  fields: readonly FieldProgram[],
  json: Json | undefined,
  at: string,
): [string, FileAnswer][] {
  if (Array.isArray(json))
    return json.flatMap((item: Json) => filesIn(fields, item, `${at}[${keyOf(item)}]`));
  if (!isJsonObject(json)) return [];
  return fields.flatMap((field) => {
    const path = at === "" ? field.id : `${at}.${field.id}`;
    const value = json[field.id];
    if (field.type === "file") return isFile(value) ? [[path, value] as [string, FileAnswer]] : [];
    return filesIn(field.fields ?? [], value, path);
  });
}

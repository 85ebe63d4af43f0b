import { answerAt, fixedText, type FormMessage, type FormProgram, type FormState } from "@blaupause/engine";
import type { Account } from "@blaupause/web";
import { FormPage, type NotTaken } from "@blaupause/web/citizen";
import { formSentences } from "@blaupause/ui";
import { createElement } from "react";
import { Refusal } from "../http/refusal.ts";
import { scriptJson, sendPage } from "../http/html.ts";
import { csrfToken } from "../security/csrf.ts";
import type { DraftCaller, DraftVisit } from "./context.ts";
import { stillOpen } from "./done.ts";
import { versionOf } from "./draft.ts";
import { draftScope, judgeDraft, runtimeOf } from "./judge.ts";
import { filledNames, quietResults } from "./quietResults.ts";
import { namesRead, part, readsOf } from "./reads.ts";
import { hasUpload, isOnPage, pageFields, pageTitle, shownPages } from "./pages.ts";

export function formOf({ offered, formId }: Pick<DraftVisit, "offered" | "formId">): FormProgram {
  const form = offered.program.forms[formId];
  if (form === undefined) throw new Refusal(404, "no-such-form");
  return form;
}
export const stateOf = (found: DraftCaller): FormState => {
  const { deps, town, offered, formId, draft } = found;
  return judgeDraft(offered.program, formId, draft.content.filling, draftScope(deps, town, offered));
};

/**
 * The same in the service's own words, in which it is remembered what a page said. Only a page in another language is
 * judged once more for it.
 */
export function ownStateOf(
  found: DraftCaller & Pick<DraftVisit, "original">,
  state = stateOf(found),
): FormState {
  const { deps, town, offered, formId, draft, original } = found;
  if (original === undefined || original.service.language === offered.program.service.language) return state;
  return judgeDraft(original, formId, draft.content.filling, draftScope(deps, town, offered));
}

/** Errors and messages belong to the page that has their question. */
export const messageOn = (
  form: FormProgram,
  page: string,
  message: FormMessage | null,
): FormMessage | null =>
  message !== null && (message.at.length === 0 || message.at.some((path) => isOnPage(form, page, path)))
    ? message
    : null;

const NOT_TAKEN: Readonly<Record<NotTaken, number>> = {
  expired: 403,
  unsaved: 503,
  tooMuch: 413,
  tooManyFiles: 413,
};
interface Untaken {
  readonly notTaken?: NotTaken | null;
  /** Uploads that came with it. */
  readonly carry?: readonly string[];
}

/**
 * One page of the form. `?pruefen` shows what is wrong with it, after somebody tried to go on; `notTaken` says why it
 * was posted and not taken.
 */
export function showPage(
  found: DraftVisit,
  pageId: string,
  { notTaken = null, carry = [] }: Untaken = {},
): void {
  const { site, draft, response, deps, request, base } = found;
  const form = formOf(found);
  const state = stateOf(found);
  const pages = shownPages(form, state);
  const index = pages.findIndex(({ id }) => id === pageId);
  const page = pages[index];
  if (page === undefined) throw new Refusal(404, "no-such-page");
  const checked = request.query["pruefen"] !== undefined;
  const returning = request.query["zurueck"] !== undefined;
  const shown = form.pages.length === 0 ? null : pageId;
  const csrf = csrfToken(deps, response);
  const view = {
    form,
    page: shown,
    state,
    filling: draft.content.filling,
    showErrors: checked ? null : new Set<string>(),
    quiet: quietResults(found, form, state, pageId),
    t: site.t,
    language: site.language,
    ...sourceOf(found, form.id),
    ...accountIn(found),
  };
  const onPage = {
    ...state,
    errors: state.errors.filter(({ path }) => path !== "" && isOnPage(form, pageId, path)),
  };
  sendPage(
    response,
    createElement(FormPage, {
      site,
      service: found.offered.program.service.title,
      title: pageTitle(page),
      hint: fixedText(page.hint),
      step: pages.length > 1 ? { number: index + 1, count: pages.length } : null,
      view: { ...view, state: onPage },
      action: `${base}/antrag/${pageId}${asQuery({ zurueck: returning, pruefen: checked })}`,
      csrf,
      rev: draft.rev,
      version: versionOf(deps, draft),
      multipart: hasUpload(pageFields(form, pageId)),
      returning,
      hints: state.hints.filter((hint) => messageOn(form, pageId, hint) !== null),
      again: checked ? stillOpen(found, form, ownStateOf(found, state), pageId) : null,
      stop: checked ? messageOn(form, pageId, state.stop) : null,
      saveable: true,
      notTaken,
      carry,
      judge: judgeJson(found, shown),
      live: null,
    }),
    notTaken === null ? 200 : NOT_TAKEN[notTaken],
  );
}

const asQuery = (parts: Readonly<Record<string, boolean>>): string => {
  const kept = Object.keys(parts).filter((name) => parts[name]);
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
};

/** The form in its own words, where the page speaks another language: what reads the same is not translated. */
export const sourceOf = ({ original, site }: Pick<DraftVisit, "original" | "site">, formId: string) => {
  const form = original?.forms[formId];
  const language = original?.service.language;
  return form === undefined || language === undefined || language === site.language
    ? {}
    : { source: { form, language } };
};

/** What the applicant's account answered and still stands there; what she has changed is her own word. */
export function accountIn({ draft, proven }: Pick<DraftVisit, "draft" | "proven">): {
  readonly account?: Account;
} {
  const { account, filling } = draft.content;
  const still = proven.filter(({ path, value }) => answerAt(filling.answers, path) === value);
  if (account === undefined || still.length === 0) return {};
  const filled = Object.fromEntries(still.map(({ path, trust, isLocked }) => [path, { trust, isLocked }]));
  return { account: { name: account.name, filled } };
}

/** What the script in the browser needs to judge as we do: this form, its names and types, and the draft. */
export function judgeJson(
  { deps, town, offered, formId, draft, site }: DraftVisit,
  page: string | null,
): string {
  const { program } = offered;
  const form = program.forms[formId];
  if (form === undefined) throw new Refusal(404, "no-such-form");
  const reads = readsOf(program, form);
  const scope = draftScope(deps, town, offered);
  const pick = <T>(of: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> =>
    Object.fromEntries(names.flatMap((name) => (of[name] === undefined ? [] : [[name, of[name]]])));
  const types = Object.entries(pick(program.types, [...reads.names.keys()])).map(([name, type]) => [
    name,
    type.kind === "context" ? { ...type, entries: part(name, type.entries, reads) } : type,
  ]);
  const { language } = runtimeOf(program);
  const filled = form.fields.some(({ type }) => type === "result") ? filledNames(offered, scope) : null;
  return scriptJson({
    program: {
      forms: { [formId]: form },
      types: Object.fromEntries(types),
      labels: pick(program.labels, [...new Set(reads.labels)]),
      decisions: pick(program.decisions, reads.decisions),
      language,
    },
    form: formId,
    page,
    filling: draft.content.filling,
    scope: { ...scope, names: namesRead(scope.names, reads) },
    ...(filled === null ? {} : { filled: namesRead(filled, reads) }),
    language: site.language,
    sentences: formSentences(site.language, hasUpload(page === null ? form.fields : pageFields(form, page))),
  });
}

import {
  fixedText,
  isFixed,
  summary,
  type FormProgram,
  type FormState,
  type SummarySection,
} from "@blaupause/engine";
import { errorSentence } from "@blaupause/web";
import { ReviewPage, type ReviewLine, type ReviewSection } from "@blaupause/web/citizen";
import { createElement } from "react";
import { sendPage } from "../http/html.ts";
import { csrfToken } from "../security/csrf.ts";
import type { DraftCaller, DraftVisit } from "./context.ts";
import { openOnReview, stillOpen } from "./done.ts";
import { feesOfDraft } from "./feesOfDraft.ts";
import { pageTitle, shownPages } from "./pages.ts";
import { quietResults } from "./quietResults.ts";
import { accountIn, formOf, ownStateOf, stateOf } from "./showPage.ts";

/** The first page that still has something to be done; null when all is ready to be sent. */
export const firstOpenPage = (found: DraftCaller): string | null => openPageIn(found, ownStateOf(found));

/** The same in a form that was judged already. */
export function openPageIn(found: DraftCaller, state: FormState): string | null {
  const form = formOf(found);
  return shownPages(form, state).find(({ id }) => stillOpen(found, form, state, id) !== null)?.id ?? null;
}

/** B7: everything once more, page by page, with a way back to each. */
export function showReview(found: DraftVisit): void {
  const { site, base, offered, deps, response } = found;
  const form = formOf(found);
  const state = stateOf(found);
  const own = ownStateOf(found, state);
  const pages = shownPages(form, state);
  const filled = accountIn(found).account;
  const noted = (path: string) =>
    filled?.filled[path] === undefined
      ? {}
      : { note: { text: site.t("account.review", { name: filled.name }), lang: site.language } };
  const told = summary(offered.program, form, state.data, state.unknown, site.t("review.unknown"));
  const quiet = quietResults(found, form, state, null);
  const later = (id: string) => (quiet.has(id) ? [] : [site.t("result.later")]);
  const last = pages.at(-1)?.id ?? "";
  sendPage(
    response,
    createElement(ReviewPage, {
      site,
      service: offered.program.service.title,
      back: `${base}/antrag/${last}`,
      sections: pages.map((page) => ({
        ...sectionOf(told, form.pages.length === 0 ? null : page.id, noted),
        id: page.id,
        title: pageTitle(page),
        href: `${base}/antrag/${page.id}?zurueck`,
        ...openOnReview(found, form, own, state, page.id),
        results: resultsOn(form, state, form.pages.length === 0 ? null : page.id, later),
      })),
      problems: state.errors
        .filter(({ path }) => path === "")
        .map((error) => errorSentence(error, undefined, site.t, site.language)),
      hints: state.hints,
      fees: feesOfDraft(found),
      action: `${base}/absenden`,
      csrf: csrfToken(deps, response),
      submitLabel: site.t("review.submit", { noun: offered.program.service.noun }),
    }),
  );
}

/** What a page says of its answers, in the words it says it in. What cannot be said yet comes later. */
const resultsOn = (
  form: FormProgram,
  { visible, texts }: FormState,
  page: string | null,
  later: (id: string) => readonly string[],
): string[] =>
  form.fields
    .filter(
      ({ id, type, page: at }) => type === "result" && visible[id] === true && (page === null || at === page),
    )
    .flatMap(({ id, text }) => {
      if (text === undefined || isFixed(text)) return fixedText(text) || [];
      return texts[`${id}/text`] || later(id);
    });

function sectionOf(
  told: readonly SummarySection[],
  page: string | null,
  noted: (path: string) => Pick<ReviewLine, "note">,
): Pick<ReviewSection, "lines" | "items"> {
  const found = told.find((one) => one.page === page);
  return {
    lines: (found?.lines ?? []).map((line) => ({ ...line, ...noted(line.path) })),
    items: found?.items ?? [],
  };
}

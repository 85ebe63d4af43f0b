import { fieldAt, fixedText, type FormProgram } from "@blaupause/engine";
import { MovedPage } from "@blaupause/web/citizen";
import { createElement } from "react";
import { sendPage } from "../http/html.ts";
import { seeOther } from "../http/redirect.ts";
import { loadProgram } from "../offering/loadOffering.ts";
import { answerText, questionName } from "./answerText.ts";
import type { DraftVisit } from "./context.ts";
import { stillOpen } from "./done.ts";
import { startForm, type Moved } from "./draft.ts";
import { spokenIn } from "../offering/spokenIn.ts";
import { pageTitle, shownPages } from "./pages.ts";
import { firstOpenPage } from "./review.ts";
import { formOf, ownStateOf } from "./showPage.ts";

/** F12: what is different since the form was begun, in words; nothing where nothing was moved. */
export async function showMoved(found: DraftVisit): Promise<void> {
  const { site, base, town, draft, response, offered } = found;
  const open = firstOpenPage(found);
  const next = open === null ? `${base}/pruefen` : `${base}/antrag/${open}`;
  const { moved } = draft.content;
  if (moved === undefined) return seeOther(response, next);
  const program = spokenIn(await loadProgram(town, moved.from), site.language);
  const old = program.forms[startForm(program)];
  const form = formOf(found);
  const page = {
    site,
    service: offered.program.service.title,
    organisation: town.profile.name,
    added: labels(form, moved.added, moved),
    changed: labels(form, moved.changed, moved),
    dropped: old === undefined ? [] : droppedLines(found, old, moved),
    again: pagesAgain(found, form, moved),
    next,
  };
  sendPage(response, createElement(MovedPage, page));
}

/** Questions by their words, as far as somebody had come: what is still ahead need not be told. */
const labels = (form: FormProgram, paths: readonly string[], { seen }: Moved): string[] => [
  ...new Set(
    paths
      .filter((path) => form.pages.length === 0 || seen.includes(pageOf(form, path)))
      .map((path) => fixedText(fieldAt(form.fields, path)?.label)),
  ),
];
const pageOf = (form: FormProgram, path: string): string =>
  fieldAt(form.fields, path.split(".")[0] ?? "")?.page ?? "";

const droppedLines = ({ site }: DraftVisit, old: FormProgram, { dropped, before }: Moved) =>
  dropped.map((path) => ({
    label: questionName(site, old, before, path),
    value: answerText(site, old, before, path),
  }));

/** Pages that were gone through once and have to be gone through again. */
function pagesAgain(found: DraftVisit, form: FormProgram, { seen }: Moved) {
  const state = ownStateOf(found);
  return shownPages(form, state)
    .filter(({ id }) => seen.includes(id) && stillOpen(found, form, state, id) !== null)
    .map((page) => ({ title: pageTitle(page), href: `${found.base}/antrag/${page.id}?zurueck` }));
}

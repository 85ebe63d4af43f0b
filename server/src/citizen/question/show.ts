import { caseScope, evaluateForm, fixedText, followUps, type Filling } from "@blaupause/engine";
import { FormPage, type NotTaken, type Site } from "@blaupause/web/citizen";
import { createElement } from "react";
import { sendPage } from "../../http/html.ts";
import { spokenIn } from "../../offering/spokenIn.ts";
import { csrfToken } from "../../security/csrf.ts";
import { inCase, type OwnCase } from "../access.ts";
import { askedText } from "./askedText.ts";
import type { Visit } from "../context.ts";
import { runtimeOf } from "../judge.ts";
import { siteFor } from "../language.ts";
import { sourceOf } from "../showPage.ts";
import { EASY } from "../site.ts";
import { askedOf, questionsAsked, versionOf, type Asked } from "./asked.ts";
import { carryFor } from "./files.ts";
import { toStatus } from "./over.ts";

/** B9: exactly what was asked, nothing else of the form. */
export const showQuestion = (found: Visit, own: OwnCase, task: string): void => {
  const asked = askedOf(found, own, task);
  if (asked === null) return toStatus(found, "?frage=zu#gesagt");
  // „Weiß ich nicht“ was the answer so far; asked again, it is to be given again.
  const { only, filling } = asked.filling;
  const unknown = filling.unknown.filter((path) => only?.includes(path) !== true);
  render(found, own, asked, { ...filling, unknown }, new Set(), 200);
};

export function render(
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
      action: inCase(deps, own, `${base}/frage/${asked.task}`),
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

const askedTitle = ({ t }: Visit["site"], count: number): string =>
  count === 1 ? t("status.question.one") : t("status.question.many", { count });

import { printDate, renderText, evaluator, lookupIn } from "@blaupause/engine";
import { HomePage, SavedPage, ServicePage, type ServicePageProps } from "@blaupause/web/citizen";
import { Router, type NextFunction, type Request, type Response } from "express";
import { createElement } from "react";
import { accountSettings } from "../account/settings.ts";
import { claimsOf } from "../account/claimsOf.ts";
import { goOnAtHost } from "../account/test.ts";
import { comeFromAccount, goToAccount, outcomes } from "../account/visit.ts";
import { slowBeginnings, slowDown, slowPosts, wasGuess } from "../auth/routes.ts";
import type { Deps } from "../deps.ts";
import { sendPage } from "../http/html.ts";
import { seeOther } from "../http/redirect.ts";
import { loadOffering, siteUrl } from "../offering/loadOffering.ts";
import { csrfToken } from "../security/csrf.ts";
import { readKey } from "../security/token.ts";
import { ownCase, rememberCase, type OwnCase } from "./access.ts";
import {
  draftVisit,
  hasDraft,
  serviceVisit,
  visit,
  type DraftVisit,
  type ServiceVisit,
  type Visit,
} from "./context.ts";
import { createDraft, draftKey, openDraft, rememberDraft, startForm } from "./draft.ts";
import { goElsewhere, overIn, sentFrom } from "./formerCase.ts";
import { feesOfService } from "./feesOfDraft.ts";
import { draftScope } from "./judge.ts";
import { inLanguage } from "./language.ts";
import { postWithoutDraft } from "./lateChange.ts";
import { spokenIn } from "../offering/spokenIn.ts";
import { sendCopy, sendNoticePdf, showNotice } from "./letters.ts";
import { postLost, postRenew, showLost, showRenew } from "./lostKey.ts";
import { renewOwn } from "./renew.ts";
import { comeFromPaying, goToPay } from "./pay.ts";
import { retrieve } from "./retrieve.ts";
import { shownPages } from "./pages.ts";
import { showMoved } from "./moved.ts";
import { movedOn } from "./moveDraft.ts";
import { postPage } from "./postPage.ts";
import { postQuestion, showQuestion } from "./question.ts";
import { firstOpenPage, showReview } from "./review.ts";
import { formOf, showPage, stateOf } from "./showPage.ts";
import { showStatus } from "./status.ts";
import { sendApplication } from "./sendApplication.ts";
import { TEXTS, type TextPath } from "./textPaths.ts";
import { showText } from "./texts.ts";
import { askForKey, enter, postCode, postKey, showCode, showKeyPage } from "./enterCase.ts";
import { postedForm } from "./submit.ts";

type Handler = (request: Request, response: Response) => Promise<void> | void;
const route = (handler: Handler) => (request: Request, response: Response, next: NextFunction) => {
  Promise.resolve(handler(request, response)).catch(next);
};
const param = (request: Request, name: string): string => String(request.params[name] ?? "");

/** Every address a citizen can open. Order matters: `vorgang` is not a service. */
export function citizenRoutes(deps: Deps): Router {
  const router = Router({ strict: false });
  const slow = slowDown(deps);
  // Each of these asks somebody else: as often as a person does, whatever comes of it.
  const often = slowPosts(deps);
  const begins = slowBeginnings(deps);
  const at = (handler: (found: Visit) => Promise<void> | void) =>
    route(async (request, response) => handler(await visit(deps, request, response)));
  const onService = (handler: (found: ServiceVisit) => Promise<void> | void) =>
    route(async (request, response) => handler(await serviceVisit(deps, request, response)));
  const onDraft = (handler: (found: DraftVisit) => Promise<void> | void) =>
    route(async (request, response) => {
      const found = await draftVisit(deps, request, response);
      if (!hasDraft(found)) await (request.method === "POST" ? postWithoutDraft : withoutDraft)(found);
      else if (request.method === "POST" || !(await movedOn(found))) await handler(found);
    });
  const onCase = (handler: (found: Visit, own: OwnCase) => Promise<void> | void) =>
    at(async (found) => {
      const own = await ownCase(found);
      await (own === null ? askForKey(found) : handler(found, own));
    });

  router.get("/:town", at(showHome));
  for (const path of Object.keys(TEXTS) as TextPath[])
    router.get(
      `/:town/${path}`,
      at(({ town, request, response }) => showText(deps, town, path, request, response)),
    );
  router.get("/:town/konto/zurueck", slow, at(comeFromAccount));
  router.get("/:town/konto/probe/:ticket", slow, at(goOnAtHost));
  router.get("/:town/konto/anmelden/:service", begins, onService(goToAccount));
  router.get("/:town/vorgang", at(showCase));
  router.post("/:town/vorgang", slow, at(postKey));
  router.get("/:town/vorgang/code", at(showCode));
  router.post("/:town/vorgang/code", slow, often, at(postCode));
  router.get("/:town/vorgang/verloren", at(showLost));
  router.post("/:town/vorgang/verloren", often, at(postLost));
  router.get(
    "/:town/vorgang/neu/:token",
    slow,
    at((found) => showRenew(found, param(found.request, "token"))),
  );
  router.post(
    "/:town/vorgang/neu/:token",
    slow,
    at((found) => postRenew(found, param(found.request, "token"))),
  );
  router.post("/:town/vorgang/zugang", often, onCase(renewOwn));
  router.get("/:town/vorgang/angaben.pdf", onCase(sendCopy));
  router.get(
    "/:town/vorgang/frage/:task",
    onCase((found, own) => showQuestion(found, own, param(found.request, "task"))),
  );
  router.post(
    "/:town/vorgang/frage/:task",
    onCase((found, own) => postQuestion(found, own, param(found.request, "task"))),
  );
  router.get(
    "/:town/vorgang/bescheid/:node",
    onCase((found, own) => showNotice(found, own, param(found.request, "node"))),
  );
  router.post(
    "/:town/vorgang/bescheid/:node/abrufen",
    onCase((found, own) => retrieve(found, own, param(found.request, "node"))),
  );
  router.get(
    "/:town/vorgang/bescheid/:node/pdf",
    onCase((found, own) => sendNoticePdf(found, own, param(found.request, "node"))),
  );
  router.post(
    "/:town/vorgang/zahlung/:node",
    often,
    onCase((found, own) => goToPay(found, own, param(found.request, "node"))),
  );
  router.get(
    "/:town/vorgang/zahlung/:node",
    often,
    onCase((found, own) => comeFromPaying(found, own, param(found.request, "node"))),
  );
  router.get("/:town/vorgang/:key", slow, at(openKey));
  router.get(
    "/:town/:service",
    onService((found) => showService(inLanguage(found))),
  );
  router.post("/:town/:service/antrag", begins, onService(startDraft));
  router.get("/:town/:service/weiter/:key", slow, onService(resumeDraft));
  router.get("/:town/:service/gespeichert", onDraft(showSaved));
  router.get(
    "/:town/:service/antrag/:page",
    onDraft((found) => showPage(inLanguage(found), param(found.request, "page"))),
  );
  router.post(
    "/:town/:service/antrag/:page",
    onDraft((found) => postPage(found, param(found.request, "page"))),
  );
  router.get(
    "/:town/:service/geaendert",
    onDraft((found) => showMoved(inLanguage(found))),
  );
  router.get(
    "/:town/:service/pruefen",
    onDraft((found) => showReview(inLanguage(found))),
  );
  router.post(
    "/:town/:service/absenden",
    route((request, response) =>
      sendApplication(deps, request, response, param(request, "town"), param(request, "service")),
    ),
  );
  return router;
}

/** A page of a form without a draft: it was sent already, or its time is over. */
async function withoutDraft(found: ServiceVisit): Promise<void> {
  const own = await sentFrom(found);
  if (own === null) return goElsewhere(found);
  rememberCase(found.deps, found.response, found.town, own.key);
  seeOther(found.response, `/${found.town.profile.id}/vorgang`);
}

/** A link to a draft that is there no more: it was sent, or its time is over; or a key that never was one. */
async function withoutLink(found: ServiceVisit, key: string | null): Promise<void> {
  const own = await sentFrom(found);
  if (own === null) return goElsewhere(found, key ?? undefined, "link");
  rememberCase(found.deps, found.response, found.town, own.key);
  seeOther(found.response, `/${found.town.profile.id}/vorgang${own.key === key ? "" : "?link=alt#gesagt"}`);
}

async function showHome(found: Visit): Promise<void> {
  const { town, site, response } = found;
  const offerings = await town.store.offerings.list();
  const offered = await Promise.all(offerings.map(({ service }) => loadOffering(town, service)));
  const services = offered
    .filter((one) => one !== null)
    .map((one) => ({ ...one, program: spokenIn(one.program, site.language) }))
    .map((one) => ({
      title: one.program.service.title,
      summary: aboutText(found, one, one.program.about.summary),
      href: `/${town.profile.id}/${one.offering.service}`,
      ...(one.program.service.language === site.language ? {} : { lang: one.program.service.language }),
    }));
  sendPage(response, createElement(HomePage, { site, services, caseHref: `/${town.profile.id}/vorgang` }));
}

type Offered = ServiceVisit["offered"];
function aboutText(
  { deps, town }: Visit,
  offered: Offered,
  text: Offered["program"]["about"]["summary"],
): string {
  const scope = draftScope(deps, town, offered);
  const voice = { labels: offered.program.labels, language: offered.program.service.language };
  return renderText(text, voice, evaluator(scope), lookupIn(scope, offered.program.types));
}

async function showService(found: ServiceVisit): Promise<void> {
  const { site, offered, town, deps, request, response, base } = found;
  const { program, values } = offered;
  const draft = await openDraft(
    deps,
    town,
    offered.offering.service,
    draftKey(request, offered.offering.service),
  );
  const office =
    typeof values["amt"] === "string" ? `${town.profile.name}, ${values["amt"]}` : town.profile.name;
  const say = (text: Offered["program"]["about"]["summary"]) => aboutText(found, offered, text);
  sendPage(
    response,
    createElement(ServicePage, {
      site,
      title: program.service.title,
      office,
      summary: say(program.about.summary),
      prepare: program.about.prepare.map(say),
      minutes: program.about.minutes,
      cost: program.about.cost === null ? null : say(program.about.cost),
      fees: feesOfService(found),
      basis: program.about.basis,
      csrf: csrfToken(deps, response),
      startAction: `${base}/antrag`,
      startLabel: site.t("service.start"),
      resume: draft === null ? null : `${base}/weiter/${draft.content.key}`,
      over: overIn(request.query["entwurf"]),
      account: await accountOn(found),
    }),
  );
}

/** The way to an account that answers questions of this form; null where there is none, or it answers nothing. */
async function accountOn({ town, offered, request }: ServiceVisit): Promise<ServicePageProps["account"]> {
  const form = offered.program.forms[startForm(offered.program)];
  const claims = claimsOf(form?.fields ?? []);
  const settings = claims.length === 0 ? null : await accountSettings(town.store);
  if (settings === null) return null;
  const outcome = outcomes.find((one) => one === request.query["konto"]) ?? null;
  const href = `/${town.profile.id}/konto/anmelden/${offered.offering.service}`;
  return { name: settings.name, claims, href, outcome };
}

async function startDraft(found: ServiceVisit): Promise<void> {
  await postedForm(found);
  const { deps, town, offered, response, base } = found;
  const key = await createDraft(deps, town, offered);
  rememberDraft(deps, response, town, offered, key);
  seeOther(response, `${base}/weiter/${key}`);
}

/** The link that goes on with a draft: sets the cookie and leads to where something is left to do. */
async function resumeDraft(found: ServiceVisit): Promise<void> {
  const { deps, town, offered, request, response, base } = found;
  const key = readKey(param(request, "key"));
  const { service } = offered.offering;
  const draft = await openDraft(deps, town, service, key);
  if (draft === null || key === null) {
    wasGuess(response);
    return withoutLink(found, key);
  }
  rememberDraft(deps, response, town, offered, key);
  const reopened = await draftVisit(deps, withCookie(request, service, key), response);
  if (!hasDraft(reopened)) return seeOther(response, base);
  const page = firstOpenPage(reopened) ?? "";
  seeOther(response, page === "" ? `${base}/pruefen` : `${base}/antrag/${page}`);
}

/** The same request as if the browser had brought the cookie along already. */
function withCookie(request: Request, service: string, key: string): Request {
  request.headers.cookie = `bp_d_${service}=${key}; ${request.headers.cookie ?? ""}`;
  return request;
}

function showSaved(found: DraftVisit): void {
  const { site, draft, base, deps, town, response, request } = found;
  const pages = shownPages(formOf(found), stateOf(found)).map(({ id }) => id);
  const asked = String(request.query["seite"] ?? "");
  const here = pages.includes(asked) ? asked : (pages[0] ?? "");
  const link = `${siteUrl(deps, town)}${base}/weiter/${draft.content.key}`;
  const until = printDate(draft.expires, site.language);
  sendPage(response, createElement(SavedPage, { site, link, until, here: `${base}/antrag/${here}` }));
}

async function showCase(found: Visit): Promise<void> {
  const own = await ownCase(found);
  if (own === null) showKeyPage(found);
  else showStatus(found, own);
}

const openKey = (found: Visit): Promise<void> => enter(found, readKey(param(found.request, "key")));

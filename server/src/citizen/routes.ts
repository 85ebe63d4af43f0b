import { Router, type NextFunction, type Request, type Response } from "express";
import { goOnAtHost } from "../account/test.ts";
import { comeFromAccount, goToAccount } from "../account/visit.ts";
import { slowBeginnings, slowDown, slowPosts } from "../auth/routes.ts";
import type { Deps } from "../deps.ts";
import { readKey } from "../security/token.ts";
import { ownCase, ownKeys, rememberCase, type OwnCase } from "./access.ts";
import { resumeDraft, showSaved, startDraft } from "./begin.ts";
import {
  draftVisit,
  hasDraft,
  serviceVisit,
  visit,
  type DraftVisit,
  type ServiceVisit,
  type Visit,
} from "./context.ts";
import { unlessEnded } from "./ended.ts";
import { askForKey, enter, postCode, postKey, showCode, showKeyPage } from "./enterCase.ts";
import { withoutDraft } from "./goneDraft.ts";
import { showHome } from "./homePage.ts";
import { inLanguage } from "./language.ts";
import { postWithoutDraft } from "./lateChange.ts";
import { sendCopy, sendNoticePdf, showNotice } from "./letters.ts";
import { postLost, postRenew, showLost, showRenew } from "./lostKey.ts";
import { showMoved } from "./moved.ts";
import { movedOn } from "./moveDraft.ts";
import { comeFromPaying, goToPay } from "./pay.ts";
import { postPage } from "./postPage.ts";
import { postQuestion } from "./question/post.ts";
import { showQuestion } from "./question/show.ts";
import { renewOwn } from "./renew.ts";
import { retrieve } from "./retrieve.ts";
import { showReview } from "./review.ts";
import { sendApplication } from "./sendApplication.ts";
import { showService } from "./servicePage.ts";
import { showPage } from "./showPage.ts";
import { showStatus } from "./status.ts";
import { TEXTS, type TextPath } from "./textPaths.ts";
import { showText } from "./texts.ts";

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
  const onNew = (handler: (found: ServiceVisit) => Promise<void> | void) =>
    at((found) => unlessEnded(found, param(found.request, "service"), handler));
  const onDraft = (handler: (found: DraftVisit) => Promise<void> | void) =>
    route(async (request, response) => {
      const found = await draftVisit(deps, request, response);
      if (!hasDraft(found)) await (request.method === "POST" ? postWithoutDraft : withoutDraft)(found);
      else if (request.method === "POST" || !(await movedOn(found))) await handler(found);
    });
  const onCase = (handler: (found: Visit, own: OwnCase) => Promise<void> | void) =>
    at(async (found) => {
      const own = await ownCase(found);
      if (own === null) return askForKey(found);
      if (own.key !== ownKeys(found)[0]) rememberCase(found, own.key);
      await handler(found, own);
    });

  router.get("/:town", at(showHome));
  for (const path of Object.keys(TEXTS) as TextPath[])
    router.get(
      `/:town/${path}`,
      at(({ town, request, response }) => showText(deps, town, path, request, response)),
    );
  router.get("/:town/konto/zurueck", slow, at(comeFromAccount));
  router.get("/:town/konto/probe/:ticket", slow, at(goOnAtHost));
  router.get("/:town/konto/anmelden/:service", begins, onNew(goToAccount));
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
    onNew((found) => showService(inLanguage(found))),
  );
  router.post("/:town/:service/antrag", begins, onNew(startDraft));
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

async function showCase(found: Visit): Promise<void> {
  const own = await ownCase(found);
  if (own === null) showKeyPage(found);
  else showStatus(found, own);
}

const openKey = (found: Visit): Promise<void> => enter(found, readKey(param(found.request, "key")));

import { expressPath, fileRoutes, openApi, type RouteName } from "@blaupause/api";
import { Router, type Request, type Response } from "express";
import { sendPdf } from "../citizen/letters.ts";
import { authHandlers } from "../auth/handlers.ts";
import { accountHandlers } from "../account/handlers.ts";
import { paymentHandlers } from "../payment/handlers.ts";
import { signInHandlers } from "../auth/signInHandlers.ts";
import type { Deps } from "../deps.ts";
import { serviceHandlers } from "../designer/handlers.ts";
import { legalChangeHandlers } from "../legalChange/handlers.ts";
import { migrationHandlers } from "../migration/handlers.ts";
import { upgradeHandlers } from "../upgrades/handlers.ts";
import { letterPdf } from "../designer/letterPdf.ts";
import { Refusal } from "../http/refusal.ts";
import { ownOrganisationHandlers } from "../organisations/ownHandlers.ts";
import { connectionHandlers } from "../outbound/handlers.ts";
import { organisationHandlers } from "../organisations/handlers.ts";
import { peopleHandlers } from "../people/handlers.ts";
import { proposalHandlers } from "../proposals/handlers.ts";
import { caseByNumber, openCase, viewOf } from "./caseView.ts";
import { commandCase } from "./command.ts";
import { findCases } from "./findCases.ts";
import { hold } from "./holdCase.ts";
import { inboxOf } from "./inbox.ts";
import { previewOf } from "./preview.ts";
import { uploadFile } from "./uploadFile.ts";
import { setupHandlers } from "../setup/handlers.ts";
import { workshopHandlers } from "../workshop/handlers.ts";
import { serve, whoAsks, type Call, type Handlers } from "./serve.ts";
import { enterTrial, leaveTrial, mustBe, sessionView, signIn, signOut, type Staff } from "./session.ts";

const handlers: Handlers = {
  ...serviceHandlers,
  ...migrationHandlers,
  ...upgradeHandlers,
  ...legalChangeHandlers,
  ...proposalHandlers,
  ...workshopHandlers,
  ...authHandlers,
  ...signInHandlers,
  ...accountHandlers,
  ...paymentHandlers,
  ...setupHandlers,
  ...peopleHandlers,
  ...organisationHandlers,
  ...ownOrganisationHandlers,
  ...connectionHandlers,
  readHealth: () => ({ status: "ok" }),
  readSession: ({ deps, response, staff }) => sessionView(deps, response, staff),
  signIn: ({ deps, request, response, body }) => signIn(deps, request, response, body.person),
  enterTrial: ({ deps, request, response, staff, parameters, body }) =>
    enterTrial(deps, request, response, mustBe(staff), parameters.service, body.as),
  changeTrial: ({ deps, request, response, staff, body }) => {
    const { trial } = mustBe(staff);
    if (trial === null) throw new Refusal(404, "no-such-trial");
    return enterTrial(deps, request, response, mustBe(staff), trial.service, body.as);
  },
  leaveTrial: ({ deps, request, response, staff }) => leaveTrial(deps, request, response, mustBe(staff)),
  signOut: ({ deps, request, response }) => signOut(deps, request, response),
  listCases: ({ deps, staff, parameters }) => inboxOf(deps, mustBe(staff), parameters),
  findCases: ({ deps, staff, body }) => findCases(deps, mustBe(staff), body),
  readCase: async ({ deps, staff, parameters }) =>
    viewOf(await openCase(deps, mustBe(staff), parameters.number)),
  commandCase: async ({ deps, staff, parameters, body }) => {
    await commandCase(await openCase(deps, mustBe(staff), parameters.number), body);
    return viewOf(await openCase(deps, mustBe(staff), parameters.number));
  },
  uploadFile: async ({ deps, request, staff, parameters }) =>
    uploadFile(await openCase(deps, mustBe(staff), parameters.number), parameters.form, request),
  holdCase: ({ deps, staff, parameters, body }) => hold(deps, mustBe(staff), parameters.number, body.reason),
  releaseHold: ({ deps, staff, parameters }) => hold(deps, mustBe(staff), parameters.number, null),
  previewTask: async ({ deps, staff, parameters, body }) =>
    previewOf(await openCase(deps, mustBe(staff), parameters.number), body.task, body.filling),
};

/** The interface for programs, as packages/api declares it. */
export function apiRoutes(deps: Deps): Router {
  // A proxy that closes `/health` closes it as it is written.
  const router = Router({ caseSensitive: true });
  router.get("/api/openapi.json", (_, response) => {
    response.json(openApi());
  });
  for (const name of Object.keys(handlers) as RouteName[])
    serve(router, deps, name, handlers[name] as (call: Call<never>) => unknown as never);
  router.get(expressPath(fileRoutes.readFile.path), (request, response, next) => {
    const { number = "", file = "" } = request.params as Readonly<Record<string, string>>;
    sendFile(number, file, whoAsks(deps, fileRoutes.readFile, request), response).catch(next);
  });
  router.get(expressPath(fileRoutes.readLetter.path), (request, response, next) => {
    sendLetter(deps, request, response).catch(next);
  });
  router.use("/api", () => {
    throw new Refusal(404, "no-such-route");
  });
  return router;
}

/** A letter of a draft, for whoever builds it. */
async function sendLetter(deps: Deps, request: Request, response: Response): Promise<void> {
  const staff = mustBe(await whoAsks(deps, fileRoutes.readLetter, request));
  const { service, document } = request.params as { service: string; document: string };
  const asked = (name: string): string => String(request.query[name] ?? "");
  const letter = { service, document, journey: asked("journey"), as: asked("as") };
  sendPdf(response, await letterPdf(deps, staff, letter), `${document}.pdf`);
}

/**
 * A file of a case: a PDF opens in the browser, a letter or an upload, so that nobody has to save what she only looks at;
 * everything else is saved. It is what its first bytes said when it came, and the policy lets nothing in it run.
 */
async function sendFile(
  number: string,
  id: string,
  signedIn: Promise<Staff | null>,
  response: Parameters<typeof sendPdf>[0],
): Promise<void> {
  const staff = mustBe(await signedIn);
  const caseId = await caseByNumber(staff, number);
  const file = caseId === null ? null : await staff.town.store.files.get(caseId, id);
  if (file === null) throw new Refusal(404, "no-file");
  if (file.type === "application/pdf") return sendPdf(response, file.content, file.name);
  response
    .type(file.type)
    .set("Cache-Control", "no-store")
    .set("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .send(Buffer.from(file.content));
}

import { isMessageKey, translator, type MessageKey } from "@blaupause/ui";
import { MessagePage } from "@blaupause/web/citizen";
import type { NextFunction, Request, Response } from "express";
import { createElement } from "react";
import { showAway } from "../citizen/away.ts";
import { siteOf } from "../citizen/site.ts";
import type { Deps } from "../deps.ts";
import { framesOf, nameOf } from "../log/frames.ts";
import { townBySlug } from "../offering/loadOffering.ts";
import { isAway } from "../store/away.ts";
import { tellAway } from "./away.ts";
import { sendPage } from "./html.ts";
import { slugOfHost } from "./ownHost.ts";
import { requestId } from "./observe.ts";
import { sendProblem } from "./problem.ts";
import { Refusal } from "./refusal.ts";
import { validEnd } from "./validEnd.ts";

const asRefusal = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  if (isAway(error)) return new Refusal(503, "store-away");
  // What Express itself refuses (a broken address) carries its status.
  const status =
    typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? new Refusal(status, "bad-request") : new Refusal(500, "internal");
};

const SHOWN = [400, 403, 404, 409, 413, 422, 429, 500] as const;
const shownStatus = (status: number): (typeof SHOWN)[number] =>
  SHOWN.find((one) => one === status) ?? (status >= 500 ? 500 : 400);

/** The last handler: programs get problem details, people a page that says what to do. */
export const errorHandler =
  (deps: Deps) =>
  (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error);
    const refusal = asRefusal(error);
    if (refusal.status >= 500)
      deps.log({
        level: "error",
        event: "request-failed",
        request: requestId(request),
        code: nameOf(error),
        at: framesOf(error),
      });
    const isProgram = request.path.startsWith("/api/") || request.accepts(["html", "json"]) === "json";
    // Where not even a page can be made, the words are still ours.
    const plainly = (): void => {
      if (!response.headersSent) sendPlain(request, response, refusal.status, refusal.code);
    };
    if (refusal.code === "store-away") {
      tellAway(deps, request, response);
      if (!isProgram) return void showAway(deps, request, response).catch(plainly);
    }
    // What is left of an upload is not read any more.
    request.resume();
    if (isProgram) return sendProblem(response, refusal);
    showError(deps, request, response, refusal).catch(plainly);
  };

async function showError(deps: Deps, request: Request, response: Response, refusal: Refusal): Promise<void> {
  const { status, code } = refusal;
  const slug = slugOfHost(response.locals) ?? request.path.split("/")[1] ?? "";
  const town = await townBySlug(deps, slug);
  if (town === null) return sendPlain(request, response, status, code);
  const site = siteOf(deps, town, request, response);
  const { t } = site;
  const link = { href: `/${town.profile.id}/`, text: t("error.page.home") };
  const end = validEnd(refusal, t, town.profile);
  const error = { title: t("error.page.title"), text: t(sentenceOf(refusal)), code };
  const page = createElement(MessagePage, { site, link, ...(end ?? error) });
  sendPage(response, page, end === null ? status : 200);
}

/** What can be said of the very thing that happened, and else of its kind. */
function sentenceOf({ status, code }: Refusal): MessageKey {
  const own = `error.code.${code}`;
  return isMessageKey(own) ? own : `error.page.${shownStatus(status)}`;
}

function sendPlain(request: Request, response: Response, status: number, code: string): void {
  const t = translator(request.acceptsLanguages("de", "en") === "en" ? "en" : "de");
  response
    .status(status)
    .type("text/plain; charset=utf-8")
    .send(`${t("error.page.title")}\n${t(`error.page.${shownStatus(status)}`)}\n${code}\n`);
}

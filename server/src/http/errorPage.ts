import { isMessageKey, translator, type MessageKey } from "@blaupause/ui";
import { MessagePage, NowherePage } from "@blaupause/web/citizen";
import type { Request, Response } from "express";
import { createElement } from "react";
import { languageOf, pageIn, siteOf } from "../citizen/site.ts";
import type { Deps } from "../deps.ts";
import { townBySlug } from "../offering/loadOffering.ts";
import { sendPage } from "./html.ts";
import { slugOfHost } from "./ownHost.ts";
import type { Refusal } from "./refusal.ts";
import { validEnd } from "./validEnd.ts";

const SHOWN = [400, 403, 404, 409, 413, 422, 429, 500] as const;
const shownStatus = (status: number): (typeof SHOWN)[number] =>
  SHOWN.find((one) => one === status) ?? (status >= 500 ? 500 : 400);

/** A page of the organisation that says what happened and what to do, and leads on. */
export async function showError(
  deps: Deps,
  request: Request,
  response: Response,
  refusal: Refusal,
): Promise<void> {
  const { status, code } = refusal;
  const slug = slugOfHost(response.locals) ?? request.path.split("/")[1] ?? "";
  const town = await townBySlug(deps, slug);
  if (town === null) return showNowhere(deps, request, response, refusal);
  const site = siteOf(deps, town, request, response);
  const { t } = site;
  const link = wayBack(request, refusal) ?? {
    href: `/${town.profile.id}/`,
    text: "error.page.home" as const,
  };
  const end = validEnd(refusal, t, town.profile);
  const error = { title: t("error.page.title"), text: t(sentenceOf(refusal)), code };
  const way = { href: link.href, text: t(link.text) };
  const page = createElement(MessagePage, { site, link: way, ...(end ?? error) });
  sendPage(response, page, end === null ? status : 200);
}

/** The same where the address is no organisation's: it leads to the start, whoever shows that. */
function showNowhere(deps: Deps, request: Request, response: Response, refusal: Refusal): void {
  const language = languageOf(deps, request, response);
  const t = translator(language);
  const page = createElement(NowherePage, {
    language,
    t,
    assets: deps.assets,
    demo: deps.demo,
    otherLanguage: pageIn(deps, request, language === "en" ? "de" : "en"),
    title: t("error.page.title"),
    text: t(sentenceOf(refusal)),
    link: { href: "/", text: t("error.page.home") },
    code: refusal.code,
  });
  sendPage(response, page, refusal.status);
}

/** A page of a form whose post was not taken is there still, as it was saved. */
function wayBack({ method, path }: Request, { status }: Refusal) {
  const isForm = method === "POST" && /^\/[^/]+\/[^/]+\/antrag\/[^/]+$/.test(path);
  return isForm && (status === 413 || status === 422)
    ? ({ href: path, text: "error.page.form" } as const)
    : null;
}

/** What can be said of the very thing that happened, and else of its kind. */
function sentenceOf({ status, code }: Refusal): MessageKey {
  const own = `error.code.${code}`;
  return isMessageKey(own) ? own : `error.page.${shownStatus(status)}`;
}

/** The same words without a page, where there is nothing to make it of. */
export function sendPlain(request: Request, response: Response, status: number, code: string): void {
  const t = translator(request.acceptsLanguages("de", "en") === "en" ? "en" : "de");
  response
    .status(status)
    .type("text/plain; charset=utf-8")
    .send(`${t("error.page.title")}\n${t(`error.page.${shownStatus(status)}`)}\n${code}\n`);
}

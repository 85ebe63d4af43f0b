import { printDate } from "@blaupause/engine";
import { SavedPage } from "@blaupause/web/citizen";
import type { Request } from "express";
import { createElement } from "react";
import { wasGuess } from "../auth/routes.ts";
import { sendPage } from "../http/html.ts";
import { seeOther } from "../http/redirect.ts";
import { siteUrl } from "../offering/loadOffering.ts";
import { readKey } from "../security/token.ts";
import { draftVisit, hasDraft, type DraftVisit, type ServiceVisit } from "./context.ts";
import { createDraft, openDraft, rememberDraft } from "./draft.ts";
import { withoutLink } from "./goneDraft.ts";
import { shownPages } from "./pages.ts";
import { firstOpenPage } from "./review.ts";
import { formOf, stateOf } from "./showPage.ts";
import { postedForm } from "./submit.ts";

export async function startDraft(found: ServiceVisit): Promise<void> {
  await postedForm(found);
  const { deps, town, offered, response, base } = found;
  const key = await createDraft(deps, town, offered);
  rememberDraft(deps, response, town, offered, key);
  seeOther(response, `${base}/weiter/${key}`);
}

/** The link that goes on with a draft: sets the cookie and leads to where something is left to do. */
export async function resumeDraft(found: ServiceVisit): Promise<void> {
  const { deps, town, offered, request, response, base } = found;
  const key = readKey(String(request.params["key"] ?? ""));
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

/** What was saved, until when, and the link that goes on with it. */
export function showSaved(found: DraftVisit): void {
  const { site, draft, base, deps, town, response, request } = found;
  const pages = shownPages(formOf(found), stateOf(found)).map(({ id }) => id);
  const asked = String(request.query["seite"] ?? "");
  const here = pages.includes(asked) ? asked : (pages[0] ?? "");
  const link = `${siteUrl(deps, town)}${base}/weiter/${draft.content.key}`;
  const until = printDate(draft.expires, site.language);
  sendPage(response, createElement(SavedPage, { site, link, until, here: `${base}/antrag/${here}` }));
}

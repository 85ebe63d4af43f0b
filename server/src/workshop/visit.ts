import { openService, type Service } from "@blaupause/model";
import type { WorkshopElement, WrongComment } from "@blaupause/web/citizen";
import { anchor, MessagePage, WorkshopPage } from "@blaupause/web/citizen";
import { printDate } from "@blaupause/engine";
import { workshopTranslator, type WorkshopTranslate } from "@blaupause/ui";
import type { Request, Response } from "express";
import { createElement } from "react";
import { wasGuess } from "../auth/routes.ts";
import { visit, type Visit } from "../citizen/context.ts";
import type { Deps } from "../deps.ts";
import { sendPage } from "../http/html.ts";
import { csrfToken } from "../security/csrf.ts";
import { linkBy, type Link } from "./link.ts";
import { partsOf, type DraftPart } from "./draft/parts.ts";
import { WORKSHOP } from "./path.ts";

/** Somebody with a link, before the draft it is about as it was saved last. */
export interface WorkshopVisit extends Visit {
  readonly link: Link;
  readonly service: Service;
  readonly parts: readonly DraftPart[];
  readonly say: WorkshopTranslate;
  /** Address of the link, without a slash at the end. */
  readonly base: string;
}

const param = (request: Request, name: string): string => String(request.params[name] ?? "");

/** Null where the link opens nothing; the answer is sent then, and the same for whatever reason. */
export async function workshopVisit(
  deps: Deps,
  request: Request,
  response: Response,
): Promise<WorkshopVisit | null> {
  response.set("X-Robots-Tag", "noindex");
  const found = await visit(deps, request, response);
  const site = { ...found.site, hidden: true };
  const { town } = found;
  const key = param(request, "key");
  const link = await linkBy(deps, town.store, key);
  const service = link === null ? null : await draftOf(found, link);
  if (link === null || service === null) return sendOver({ ...found, site });
  const say = workshopTranslator(site.language);
  const base = `/${town.profile.id}/${WORKSHOP}/${key}`;
  return { ...found, site, link, service, say, parts: partsOf(service, say), base };
}

async function draftOf({ town }: Visit, link: Link): Promise<Service | null> {
  const copy = await town.store.workingCopies.load(link.service);
  const opened = copy === null ? null : openService((copy.content as { readonly service: unknown }).service);
  return opened?.ok === true ? opened.service : null;
}

function sendOver({ site, town, response }: Visit): null {
  wasGuess(response);
  const say = workshopTranslator(site.language);
  const link = { href: `/${town.profile.id}/`, text: site.t("error.page.home") };
  const props = { site, link, title: say("workshop.over.title"), text: say("workshop.over.text") };
  sendPage(response, createElement(MessagePage, props), 404);
  return null;
}

interface Said {
  readonly thanks: string | null;
  readonly wrong: WrongComment | null;
}
/** One part of the draft, with what became of a comment. */
export function showPart(found: WorkshopVisit, part: DraftPart, { thanks, wrong }: Said, status = 200): void {
  const { deps, response, site, say, service, parts, base, link } = found;
  const page = createElement(WorkshopPage, {
    site,
    say,
    title: service.title,
    until: printDate(link.until, site.language),
    parts: parts.map(({ path, text }) => ({ href: base + path, text, isHere: path === part.path })),
    elements: part.elements(),
    action: `${base}/kommentar`,
    csrf: csrfToken(deps, response),
    thanks,
    wrong,
  });
  sendPage(response, page, status);
}

/** Where a comment on an element is thanked for. */
export const placeOf = ({ base }: WorkshopVisit, path: string, { address }: WorkshopElement): string =>
  `${base}${path}?danke=${encodeURIComponent(address)}#${anchor(address)}`;

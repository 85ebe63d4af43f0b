import { translator } from "@blaupause/ui";
import type { Organisation } from "@blaupause/model";
import { DemoPage, MailboxPage } from "@blaupause/web/citizen";
import { Router, type Request, type Response } from "express";
import { createElement } from "react";
import { languageOf } from "../citizen/site.ts";
import type { Deps } from "../deps.ts";
import type { Mail } from "../effects/mail.ts";
import { sendPage } from "../http/html.ts";

/** The start page of the demo; in production the staff's door is the start. */
export function demoRoutes(deps: Deps): Router {
  const router = Router();
  router.get("/", (request, response, next) => {
    if (!deps.demo) return response.redirect(302, "/amt/");
    showDemo(deps, request, response).catch(next);
  });
  router.get("/demo/postfach", (request, response, next) => {
    if (!deps.demo) return next();
    showMailbox(deps, request, response).catch(next);
  });
  return router;
}

async function showDemo(deps: Deps, request: Request, response: Response): Promise<void> {
  const language = languageOf(deps, request, response);
  const placed = await deps.store.platform.offeringsOf("hundesteuer-anmeldung");
  const towns = (await deps.store.platform.list()).filter(
    ({ profile }) => (profile as Organisation).rehearsal !== true,
  );
  const linked = placed
    .filter(({ org }) => towns.some(({ id }) => id === org))
    .map(({ org, service, state }) => ({
      state,
      name: (towns.find(({ id }) => id === org)?.profile as { name?: string } | undefined)?.name ?? org,
      href: `/${org}/${service}`,
    }));
  const page = createElement(DemoPage, {
    t: translator(language),
    language,
    assets: deps.assets,
    live: linked.filter(({ state }) => state === "live"),
    others: linked.filter(({ state }) => state !== "live"),
  });
  sendPage(response, page);
}

/** Every mail of the demo's towns, the newest first. In production mails are nobody's to read here. */
async function showMailbox(deps: Deps, request: Request, response: Response): Promise<void> {
  const language = languageOf(deps, request, response);
  const towns = await deps.store.platform.list();
  const boxes = await Promise.all(
    towns.map(async ({ id, profile }) => {
      const mails = await deps.store.organisation(id).mails.list({ limit: 50 });
      const from = (profile as Organisation).name;
      return mails.map((mail) => ({
        id: mail.id,
        at: mail.at.slice(0, 16).replace("T", " "),
        from,
        ...(mail.content as Mail),
      }));
    }),
  );
  const mails = boxes.flat().toSorted((left, right) => right.at.localeCompare(left.at));
  sendPage(
    response,
    createElement(MailboxPage, { t: translator(language), language, assets: deps.assets, mails }),
  );
}

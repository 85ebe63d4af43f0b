import { translator } from "@blaupause/ui";
import type { Organisation } from "@blaupause/model";
import { DemoPage, MailboxPage } from "@blaupause/web/citizen";
import { Router, type Request, type Response } from "express";
import { createElement } from "react";
import { showPlaces } from "../citizen/places.ts";
import { languageOf } from "../citizen/site.ts";
import type { Deps } from "../deps.ts";
import type { Mail } from "../effects/mail.ts";
import { readEntries } from "../http/body.ts";
import { sendPage } from "../http/html.ts";
import { signIn } from "../api/session.ts";
import { checkCsrf, csrfToken } from "../security/csrf.ts";
import { people } from "../seed/people.ts";
import { qrPicture } from "../qr/picture.ts";

/** The start page, which is the demo's own where it is on, and what else only the demo has. */
export function demoRoutes(deps: Deps): Router {
  const router = Router();
  router.get("/", (request, response, next) => {
    const show = deps.demo ? showDemo : showPlaces;
    show(deps, request, response).catch(next);
  });
  router.post("/demo/als", (request, response, next) => {
    beginAs(deps, request, response).catch(next);
  });
  router.get("/demo/postfach", (request, response, next) => {
    if (!deps.demo) return next();
    showMailbox(deps, request, response).catch(next);
  });
  return router;
}

/** One click on a card: signed in as this person, where her work begins. */
async function beginAs(deps: Deps, request: Request, response: Response): Promise<void> {
  const entries = await readEntries(request, async () => undefined);
  const texts = new Map(
    entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === "string"),
  );
  checkCsrf(deps, response, texts.get("_csrf"));
  const { person } = await signIn(deps, request, response, texts.get("person") ?? "");
  const builds = person?.roles.some((role) => role === "author" || role === "approver") === true;
  const operates = person?.roles.includes("operator") === true;
  const administers = person?.roles.every((role) => role === "admin") === true;
  const first = builds ? "/amt/leistungen" : operates ? "/amt/betrieb" : "/amt/vorgaenge";
  response.redirect(303, administers ? "/amt/verwaltung" : first);
}

async function showDemo(deps: Deps, request: Request, response: Response): Promise<void> {
  const language = languageOf(deps, request, response);
  const placed = await deps.store.platform.offeringsOf("hundesteuer-anmeldung");
  const towns = (await deps.store.platform.list()).filter(
    ({ profile }) => (profile as Organisation).rehearsal !== true,
  );
  const nameOf = (org: string): string =>
    (towns.find(({ id }) => id === org)?.profile as { name?: string } | undefined)?.name ?? org;
  const linked = placed
    .filter(({ org }) => towns.some(({ id }) => id === org))
    .map(({ org, service, state }) => ({ state, name: nameOf(org), href: `/${org}/${service}` }));
  const live = linked.filter(({ state }) => state === "live");
  const page = createElement(DemoPage, {
    t: translator(language),
    language,
    assets: deps.assets,
    csrf: csrfToken(deps, response),
    people: people.map(({ id, name, task, organisation }) => ({
      id,
      name,
      task,
      office: nameOf(organisation),
    })),
    live: await Promise.all(
      live.map(async (one) => ({ ...one, qr: await qrPicture(deps.baseUrl + one.href) })),
    ),
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

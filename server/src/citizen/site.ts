import type { Site } from "@blaupause/web/citizen";
import { translator } from "@blaupause/ui";
import type { Request, Response } from "express";
import type { IncomingMessage } from "node:http";
import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";
import { TEXTS, type TextPath } from "./textPaths.ts";
import { cookiesOf, setCookie } from "../security/cookies.ts";

/** Plain German, where a service has it: a draft until somebody has tested it with readers. */
export const EASY = "de-x-einfach";
const LANGUAGES = ["de", "en", EASY] as const;
type Language = (typeof LANGUAGES)[number];
const isLanguage = (text: unknown): text is Language => LANGUAGES.some((one) => one === text);

/** `?sprache=en` chooses and is remembered; without a choice pages are German. */
export function languageOf(deps: Deps, request: Request, response: Response): Language {
  const chosen = request.query["sprache"];
  return chooseLanguage(deps, response, chosen) ?? spokenBy(request);
}

/** Remembers it, if it is one we speak. */
export function chooseLanguage(deps: Deps, response: Response, chosen: unknown): Language | null {
  if (!isLanguage(chosen)) return null;
  setCookie(response, "bp_l", chosen, { path: "/", days: 365, secure: deps.baseUrl.startsWith("https:") });
  return chosen;
}

/** What she chose on a page before. */
export function spokenBy(request: IncomingMessage): Language {
  const known = cookiesOf(request).get("bp_l");
  return isLanguage(known) ? known : "de";
}

/** Two slashes at the beginning would be another host. */
const withinHere = (path: string): string => path.replace(/^[/\\]+/, "/");

/** The page that is asked for, in another language; null for what was posted. */
export function pageIn({ baseUrl }: Pick<Deps, "baseUrl">, request: Request, to: Language): string | null {
  if (request.method !== "GET") return null;
  const page = new URL(request.originalUrl, baseUrl);
  page.searchParams.set("sprache", to);
  return `${withinHere(page.pathname)}${page.search}`;
}

export function siteOf(
  deps: Deps,
  town: Town,
  request: Request,
  response: Response,
  language = languageOf(deps, request, response),
): Site {
  const { profile } = town;
  const { street, postcode, city, phone, email } = profile.contact;
  return {
    organisation: { name: profile.name, slug: profile.id, initials: profile.shield.initials },
    contact: [profile.name, street, `${postcode} ${city}`, phone, email].filter((line) => line !== undefined),
    texts: (Object.entries(TEXTS) as [TextPath, (typeof TEXTS)[TextPath]][])
      .filter(([, kind]) => profile.texts?.[kind] !== undefined)
      .map(([path, kind]) => ({ path, kind })),
    language,
    t: translator(language),
    demo: deps.demo || profile.rehearsal === true,
    assets: deps.assets,
    otherLanguage: pageIn(deps, request, language === "en" ? "de" : "en"),
    easyLanguage: pageIn(deps, request, language === EASY ? "de" : EASY),
  };
}

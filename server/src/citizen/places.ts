import { PlacesPage } from "@blaupause/web/citizen";
import { folded, translator } from "@blaupause/ui";
import type { Organisation } from "@blaupause/model";
import type { Request, Response } from "express";
import { createElement } from "react";
import type { Deps } from "../deps.ts";
import { sendPage } from "../http/html.ts";
import { distinctNames } from "../organisations/distinctNames.ts";
import { isDissolved } from "../organisations/dissolved.ts";
import { languageOf, pageIn } from "./site.ts";

/** More than anybody looks through; whoever types more of the name sees fewer. */
const MOST = 100;
const ABOVE: ReadonlySet<string> = new Set(["bund", "land"]);

/**
 * The platform's own start: the places one may mean, by name. Where there is one it is the start, and where there is
 * none yet, somebody has come to set it up.
 */
export async function showPlaces(deps: Deps, request: Request, response: Response): Promise<void> {
  const all = await placesOf(deps);
  const there = all.filter((one) => !isDissolved(deps, one));
  // The only one there was leads on to its successor.
  const places = there.length > 0 ? there : all;
  const [first, ...others] = places;
  if (first === undefined) return response.redirect(302, "/amt/");
  if (others.length === 0) return response.redirect(302, `/${first.id}/`);
  const language = languageOf(deps, request, response);
  const typed = typeof request.query["ort"] === "string" ? request.query["ort"].trim().slice(0, 100) : "";
  const nameOf = distinctNames(places);
  const found = places.filter(({ name }) => folded(name).includes(folded(typed)));
  const page = createElement(PlacesPage, {
    t: translator(language),
    language,
    assets: deps.assets,
    otherLanguage: pageIn(deps, request, language === "en" ? "de" : "en"),
    places: found.slice(0, MOST).map((one) => ({ name: nameOf(one), href: `/${one.id}/` })),
    isMore: found.length > MOST,
    typed,
  });
  sendPage(response, page);
}

/** By the short name, which does not begin with „Stadt“ or „Gemeinde“. Land and Bund are places where they offer something. */
async function placesOf({ store }: Deps): Promise<readonly Organisation[]> {
  const all = (await store.platform.list())
    .map(({ profile }) => profile as Organisation)
    .filter(({ rehearsal }) => rehearsal !== true);
  const offers = await Promise.all(
    all.map(async ({ id, level }) => !ABOVE.has(level) || (await isOffering(store.organisation(id)))),
  );
  return all.filter((_, at) => offers[at]).toSorted((one, other) => one.id.localeCompare(other.id));
}
const isOffering = async ({ offerings }: ReturnType<Deps["store"]["organisation"]>): Promise<boolean> =>
  (await offerings.list()).some(({ state }) => state === "live");

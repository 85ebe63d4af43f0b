import { translator } from "@blaupause/ui";
import { AwayPage } from "@blaupause/web/citizen";
import type { Request, Response } from "express";
import { createElement } from "react";
import type { Deps } from "../deps.ts";
import { postedEntries } from "../http/body.ts";
import { sendPage } from "../http/html.ts";
import { isMultipart } from "../http/body.ts";
import { languageOf } from "./site.ts";

/**
 * The page for people while the store is away. It asks the store for nothing. A form that was posted travels in it: what
 * somebody else's page made a browser post does so too, and is refused then as it would have been now.
 */
export async function showAway(deps: Deps, request: Request, response: Response): Promise<void> {
  const language = languageOf(deps, request, response);
  const isPost = request.method === "POST";
  const entries = isPost ? await postedEntries(request) : [];
  const texts = entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === "string");
  const page = {
    language,
    t: translator(language),
    assets: deps.assets,
    action: isPost ? `/${request.originalUrl.replace(/^[/\\]+/, "")}` : null,
    entries: texts,
    files: isPost && isMultipart(request),
  };
  sendPage(response, createElement(AwayPage, page), 503);
}

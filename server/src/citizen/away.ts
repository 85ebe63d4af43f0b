import { translator } from "@blaupause/ui";
import { AwayPage } from "@blaupause/web/citizen";
import type { Request, Response } from "express";
import { createElement } from "react";
import type { Deps } from "../deps.ts";
import { isMultipart, postedEntries } from "../http/body.ts";
import { sendPage } from "../http/html.ts";
import { languageOf } from "./site.ts";

/**
 * The page for people while the store is away. It asks the store for nothing. A form that was posted travels in it: what
 * somebody else's page made a browser post does so too, and is refused then as it would have been now.
 */
export async function showAway(deps: Deps, request: Request, response: Response): Promise<void> {
  const language = languageOf(deps, request, response);
  // A body that broke off has nothing to send again.
  const entries = request.method === "POST" ? await postedEntries(request).catch(() => null) : null;
  const texts = (entries ?? []).filter(
    (entry): entry is readonly [string, string] => typeof entry[1] === "string",
  );
  const page = {
    language,
    t: translator(language),
    assets: deps.assets,
    action: entries === null ? null : `/${request.originalUrl.replace(/^[/\\]+/, "")}`,
    entries: texts,
    files: entries !== null && isMultipart(request),
  };
  sendPage(response, createElement(AwayPage, page), 503);
}

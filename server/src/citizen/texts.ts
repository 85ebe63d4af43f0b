import { TextPage } from "@blaupause/web/citizen";
import type { Request, Response } from "express";
import { createElement } from "react";
import type { Deps } from "../deps.ts";
import { sendPage } from "../http/html.ts";
import { Refusal } from "../http/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import { siteOf } from "./site.ts";
import { TEXTS, type TextPath } from "./textPaths.ts";

/** An organisation's own words; where it has none there is no such page, and no link to it. */
export function showText(deps: Deps, town: Town, path: TextPath, request: Request, response: Response): void {
  const text = town.profile.texts?.[TEXTS[path]];
  if (text === undefined) throw new Refusal(404, "no-such-page");
  const site = siteOf(deps, town, request, response);
  sendPage(response, createElement(TextPage, { site, title: site.t(`texts.${TEXTS[path]}`), text }));
}

import type { Response } from "express";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** Sends a page. What an applicant sees is never kept by a cache. */
export function sendPage(response: Response, page: ReactElement, status = 200): void {
  response
    .status(status)
    .type("text/html; charset=utf-8")
    .set("Cache-Control", "no-store")
    .send(`<!doctype html>${renderToStaticMarkup(page)}`);
}

/** JSON inside a page: no text in it can end the element it stands in. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");

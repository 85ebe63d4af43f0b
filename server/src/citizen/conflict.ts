import {
  answerAt,
  fieldAt,
  fixedText,
  kindOf,
  schemaPath,
  type Entry,
  type Filling,
  type FormProgram,
} from "@blaupause/engine";
import { ConflictPage } from "@blaupause/web/citizen";
import { createElement } from "react";
import { sendPage } from "../http/html.ts";
import { csrfToken } from "../security/csrf.ts";
import type { DraftVisit } from "./context.ts";

interface Clash {
  readonly form: FormProgram;
  readonly pageId: string;
  readonly entries: readonly Entry[];
  readonly filling: Filling;
}

/** F12: a page with both values. Nothing was written; what was typed travels along in the page. */
export function showConflict(
  found: DraftVisit,
  { form, pageId, entries, filling }: Clash,
  paths: readonly string[],
): void {
  const { site, base, draft, deps, response } = found;
  const shown = (of: Filling, path: string): string => {
    const json = answerAt(of.answers, path);
    if (of.unknown.includes(path)) return site.t("review.unknown");
    if (json === undefined || json === null || json === "") return site.t("form.empty");
    if (Array.isArray(json)) return site.t("form.conflict.items", { count: json.length });
    const field = fieldAt(form.fields, schemaPath(path));
    return (
      (field === undefined ? undefined : kindOf(field.type)?.show(json, field).join(", ")) ?? String(json)
    );
  };
  const rows = paths.map((path) => ({
    label: fixedText(fieldAt(form.fields, schemaPath(path))?.label) || path,
    saved: shown(draft.content.filling, path),
    typed: shown(filling, path),
  }));
  const own = entries.filter(
    (entry): entry is readonly [string, string] =>
      typeof entry[1] === "string" && !["_csrf", "_rev", "_do"].includes(entry[0]),
  );
  const action = `${base}/antrag/${pageId}`;
  const csrf = csrfToken(deps, response);
  sendPage(
    response,
    createElement(ConflictPage, { site, action, csrf, rows, entries: own, rev: draft.rev, back: action }),
    409,
  );
}

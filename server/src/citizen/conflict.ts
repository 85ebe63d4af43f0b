import { answerAt, fieldAt, fixedText, kindOf, schemaPath, type FormState } from "@blaupause/engine";
import { ConflictPage } from "@blaupause/web/citizen";
import { createElement } from "react";
import { sendPage } from "../http/html.ts";
import { csrfToken } from "../security/csrf.ts";
import { answerText, itemName, questionName } from "./answerText.ts";
import { carryOf, uploads } from "./carry.ts";
import type { DraftVisit } from "./context.ts";
import { inLanguage } from "./language.ts";
import { itemPath, withNewItems, type LostItem } from "./otherWindow.ts";
import type { Posted } from "./readPosted.ts";
import { formOf } from "./showPage.ts";

/** What the conflict's page says anew; the rest of what was posted travels along as it is. */
const OWN = new Set(["_csrf", "_rev", "_do", "_carry", "_lost", "_restore", "_row", "_theirs"]);

/** F12: what another window did, and what stands here. Nothing was written, and nothing that was posted is lost. */
export function showConflict(
  found: DraftVisit,
  posted: Posted,
  state: FormState,
  paths: readonly string[],
): void {
  const spoken = inLanguage(found);
  const { site, draft, deps, response } = spoken;
  const { entries, filling } = posted;
  const form = formOf(spoken);
  const page = {
    site,
    service: spoken.offered.program.service.title,
    action: addressOf(found, posted),
    csrf: csrfToken(deps, response),
    rows: paths.map((path) => ({
      path,
      label: questionName(site, form, filling, path),
      saved: answerText(site, form, draft.content.filling, path),
      typed: answerText(site, form, filling, path),
    })),
    lost: posted.lost.map((item) => lostOf(spoken, { form, filling }, state, item)),
    // What came elsewhere is on no page that was made before: left out, it would be taken for removed.
    entries: withNewItems(form, draft.content.filling, entries).filter(
      (entry): entry is readonly [string, string] => typeof entry[1] === "string" && !OWN.has(entry[0]),
    ),
    carry: carryOf(deps, draft.id, uploads(entries)),
    rev: draft.rev,
    wanted: posted.wanted === "" ? "next" : posted.wanted,
  };
  sendPage(response, createElement(ConflictPage, page), 409);
}

const addressOf = ({ base, request }: DraftVisit, { pageId }: Posted): string =>
  `${base}/antrag/${pageId}${request.query["zurueck"] === undefined ? "" : "?zurueck"}`;

/** An item that is gone elsewhere, with everything this window still says of it. */
function lostOf(
  { site }: DraftVisit,
  { form, filling }: Pick<Posted, "form" | "filling">,
  { visible }: FormState,
  item: LostItem,
) {
  const own = Object.keys(visible).filter(
    (path) => visible[path] === true && path.startsWith(`${itemPath(item)}.`),
  );
  const lines = own.flatMap((path) => {
    const field = fieldAt(form.fields, schemaPath(path));
    if (field === undefined || field.type === "hidden" || kindOf(field.type) === undefined) return [];
    if (answerAt(filling.answers, path) === undefined && !filling.unknown.includes(path)) return [];
    return [{ label: fixedText(field.label), value: answerText(site, form, filling, path) }];
  });
  // A file that was saved with the item went with it; one that came with this page is still here.
  const files = own.some(
    (path) =>
      fieldAt(form.fields, schemaPath(path))?.type === "file" &&
      answerAt(filling.answers, path) === undefined &&
      !filling.unknown.includes(path),
  );
  return { path: itemPath(item), name: itemName(site, form, filling, itemPath(item)), lines, files };
}

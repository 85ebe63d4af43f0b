import { caseScope, printDay, summary, type RenderedDocument } from "@blaupause/engine";
import { isJsonObject } from "@blaupause/model";
import { translator } from "@blaupause/ui";
import { NoticePage } from "@blaupause/web/citizen";
import type { Response } from "express";
import { createElement } from "react";
import { Refusal } from "../http/refusal.ts";
import { sendPage } from "../http/html.ts";
import { headOf } from "../letters/head.ts";
import { writePdf } from "../pdf/writePdf.ts";
import { spokenIn } from "../offering/spokenIn.ts";
import type { OwnCase } from "./access.ts";
import type { Visit } from "./context.ts";
import { startForm } from "./draft.ts";
import { noticesOf, stageOf, type GivenNotice } from "./status.ts";

/** A notice that waits for its retrieval, or was not opened in time, is not shown by its address. */
function noticeAt({ deps }: Visit, own: OwnCase, node: string): GivenNotice {
  const found = noticesOf(own).find((one) => one.node === node && stageOf(own, one, deps.clock()) === "open");
  if (found === undefined) throw new Refusal(404, "no-notice");
  return found;
}

/** B10: the notice as a web page, with what to know first. */
export function showNotice(found: Visit, own: OwnCase, node: string): void {
  const { site, town } = found;
  const { notice, letter } = noticeAt(found, own, node);
  const { t, language } = site;
  const day = (iso: string | null): string => (iso === null ? "" : printDay(iso, language));
  const short = [
    notice.payBy === undefined ? "" : t("notice.pay", { date: day(notice.payBy) }),
    notice.remedyUntil === null || notice.remedyKind === null
      ? ""
      : t(`notice.remedy.${notice.remedyKind}`, { date: day(notice.remedyUntil) }),
    notice.notifiedAt === null ? "" : t("notice.notified", { date: day(notice.notifiedAt) }),
  ].filter((line) => line !== "");
  const base = `/${town.profile.id}/vorgang`;
  sendPage(
    found.response,
    createElement(NoticePage, {
      site,
      document: letter.rendered,
      head: headOf({ ...own, town }, letter.madeAt),
      brief: letter.rendered.brief.split("\n").filter((line) => line !== ""),
      short,
      pdf: `${base}/bescheid/${node}/pdf`,
      back: base,
    }),
  );
}

/** The very PDF that was made when the letter was; never drawn anew. */
export async function sendNoticePdf(found: Visit, own: OwnCase, node: string): Promise<void> {
  const { town, response } = found;
  const { letter } = noticeAt(found, own, node);
  const file = await town.store.files.get(own.caseId, letter.file);
  if (file === null) throw new Refusal(404, "no-file");
  sendPdf(response, file.content, `${letter.rendered.title} ${own.state.number}.pdf`);
}

export function sendPdf(response: Response, content: Uint8Array, name: string): void {
  response
    .type("application/pdf")
    .set("Cache-Control", "no-store")
    .set("X-Content-Type-Options", "nosniff")
    .set("Content-Disposition", `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Buffer.from(content));
}

/** A copy of one's own answers (OZG § 9a). */
export async function sendCopy({ town, response, deps, site }: Visit, own: OwnCase): Promise<void> {
  const { state, place } = own;
  const program = spokenIn(own.program, site.language);
  const formId = startForm(program);
  const form = program.forms[formId];
  const data = caseScope(program, state, place, deps.clock()).names[formId];
  if (form === undefined || !isJsonObject(data)) throw new Refusal(404, "no-answers");
  // Where the service is not translated its questions stand in its own language, and so does all of the copy.
  const dontKnow = translator(program.service.language)("review.unknown");
  const told = summary(program, form, data, state.unknown[formId] ?? [], dontKnow);
  const document: RenderedDocument = {
    id: "angaben",
    title: program.service.title,
    subject: `${program.service.title}: ${state.number}`,
    language: program.service.language,
    brief: "",
    blocks: told.flatMap((section) => [
      { type: "heading" as const, level: 2 as const, text: section.title },
      { type: "facts" as const, items: lines(section.lines) },
      ...section.items.flatMap((item) => [
        { type: "heading" as const, level: 3 as const, text: item.title },
        { type: "facts" as const, items: lines(item.lines) },
      ]),
    ]),
  };
  sendPdf(
    response,
    await writePdf(document, headOf({ ...own, town }, state.receivedAt)),
    `${state.number}.pdf`,
  );
}
const lines = (list: readonly { label: string; value: string }[]) =>
  list.map(({ label, value }) => ({ label, text: value }));

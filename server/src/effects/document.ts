import { caseScope, remedyWording, renderDocument, type RenderedDocument } from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import { headOf } from "../letters/head.ts";
import { writePdf } from "../pdf/writePdf.ts";
import type { Job, Performer } from "./perform.ts";

/** What the `document` connector leaves under its node's name: the letter as data, and its PDF in the store. */
export interface DocumentResult {
  readonly document: string;
  readonly rendered: RenderedDocument;
  readonly file: string;
  readonly sha256: string;
  readonly madeAt: string;
}

export const makeDocument: Performer = async (given) => {
  const job = { ...given, now: askedAt(given) };
  const id = String(job.effect.with["document"] ?? "");
  if (job.program.documents[id] === undefined) return { type: "failed", code: "no-such-document" };
  const rendered = renderLetter(job, id);
  const name = `${id}-${job.effect.id}.pdf`;
  const file = (await existing(job, name)) ?? (await stored(job, rendered, name));
  const result: DocumentResult = {
    document: id,
    rendered,
    file: file.id,
    sha256: file.sha256,
    madeAt: job.now,
  };
  return { type: "done", result: result as unknown as Json };
};

/** A letter has the day on which it was asked for: what a second try, on another day, says is what the first one wrote. */
const askedAt = ({ state, effect, now }: Job): string => state.tokens[effect.id]?.since ?? now;

export function renderLetter({ program, state, place, effect, now }: Job, id: string): RenderedDocument {
  const live = { ...place.live, ...effect.live };
  const scope = caseScope(program, state, { ...place, live }, now);
  return renderDocument(program, id, scope, remedyWording(place, program.service.regime));
}

/** A second run finds what the first one left, and needs not write it anew. */
const existing = async ({ town, caseId }: Job, name: string) =>
  (await town.store.files.list(caseId)).find((file) => file.name === name);

async function stored(job: Job, rendered: RenderedDocument, name: string) {
  const content = await writePdf(rendered, headOf(job, job.now));
  const put = await job.town.store.files.put({
    owner: job.caseId,
    name,
    type: "application/pdf",
    content,
    limit: 20_000_000,
    once: job.effect.id,
  });
  if (!put.ok) throw new Error(`the letter was not stored: ${put.reason}`);
  return put.file;
}

import { openJourney } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import { openService, type Json } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import { Refusal } from "../http/refusal.ts";
import { headOf } from "../letters/head.ts";
import { placeOf } from "../offering/place.ts";
import { writePdf } from "../pdf/writePdf.ts";

/** A letter of the draft as the PDF an applicant would get, in a kept journey that writes it. */
export async function letterPdf(
  { town }: Staff,
  id: string,
  document: string,
  name: string,
): Promise<Buffer> {
  const copy = await town.store.workingCopies.load(id);
  if (copy === null) throw new Refusal(404, "no-such-service");
  const { service, journeys } = copy.content as { service: Json; journeys: Record<string, unknown> };
  const opened = openService(service);
  const journey = Object.hasOwn(journeys, name) ? openJourney(journeys[name] as Json) : null;
  if (!opened.ok || journey === null || !journey.ok) throw new Refusal(404, "no-such-journey");
  const { program, problems } = compile(opened.service);
  if (problems.length > 0) throw new Refusal(422, "has-errors");
  const place = placeOf(town, {});
  const { documents, state } = runJourney(program, journey.journey, place);
  const letter = documents.findLast((one) => one.id === document);
  if (letter === undefined || state === null) throw new Refusal(404, "no-such-letter");
  return writePdf(letter, headOf({ town, program, state, place }, state.receivedAt));
}

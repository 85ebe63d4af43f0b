import { openJourney } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import { openService, type Json, type Organisation } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { headOf } from "../letters/head.ts";
import type { Town } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import { writePdf } from "../pdf/writePdf.ts";

interface Asked {
  /** The working copy, and the letter in it. */
  readonly service: string;
  readonly document: string;
  /** The kept journey that writes it. */
  readonly journey: string;
  /** As which organisation sends it; one's own where it is empty. */
  readonly as: string;
}

/** A letter of the draft as the PDF an applicant would get, in a kept journey that writes it. */
export async function letterPdf(
  deps: Deps,
  { town }: Staff,
  { service: id, document, journey: name, as }: Asked,
): Promise<Buffer> {
  const copy = await town.store.workingCopies.load(id);
  if (copy === null) throw new Refusal(404, "no-such-service");
  const { service, journeys } = copy.content as { service: Json; journeys: Record<string, unknown> };
  const opened = openService(service);
  const journey = Object.hasOwn(journeys, name) ? openJourney(journeys[name] as Json) : null;
  if (!opened.ok || journey === null || !journey.ok) throw new Refusal(404, "no-such-journey");
  const { program, problems } = compile(opened.service);
  if (problems.length > 0) throw new Refusal(422, "has-errors");
  const sender = await senderFor(deps, town, as);
  const place = placeOf(sender, {});
  const { documents, state } = runJourney(program, journey.journey, place);
  const letter = documents.findLast((one) => one.id === document);
  if (letter === undefined || state === null) throw new Refusal(404, "no-such-letter");
  return writePdf(letter, headOf({ town: sender, program, state, place }, state.receivedAt));
}

/** Of another organisation nothing but what is public about it: its name, its address, its Land. */
async function senderFor({ store }: Deps, town: Town, as: string): Promise<Town> {
  if (as === "" || as === town.profile.id) return town;
  const found = (await store.platform.list()).find(({ id }) => id === as);
  const profile = found?.profile as Organisation | undefined;
  if (profile === undefined || profile.rehearsal === true) throw new Refusal(404, "no-such-organisation");
  return { store: town.store, profile };
}

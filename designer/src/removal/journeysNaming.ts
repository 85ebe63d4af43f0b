import { findElement, type JsonObject } from "@blaupause/model";
import { answerInJourneys, followJourneys } from "@blaupause/reuse";
import type { Content } from "../session/content.ts";
import { parentAt } from "../forms/spot.ts";

type Journeys = Readonly<Record<string, JsonObject>>;

/** The example cases that name what is to go: those a new name would change. */
export function journeysNaming({ service, journeys }: Content, gone: readonly string[]): readonly string[] {
  const moved = Object.fromEntries(gone.map((address) => [`${address}Weg`, address]));
  const followed = gone.reduce(
    (now, address) => withoutAnswer(now, { service, journeys }, address),
    followJourneys(journeys, service, moved),
  );
  return Object.keys(journeys).filter(
    (name) => JSON.stringify(followed[name]) !== JSON.stringify(journeys[name]),
  );
}

function withoutAnswer(journeys: Journeys, { service }: Content, address: string): Journeys {
  const element = findElement(service, address);
  if (element?.kind !== "option") return journeys;
  const rename = { question: parentAt(address), from: element.id, to: `${element.id}?` };
  return answerInJourneys(journeys, service, rename);
}

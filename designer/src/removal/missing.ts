import type { ElementUse } from "@blaupause/check";
import { findElement, isWithin } from "@blaupause/model";
import { answerUses } from "@blaupause/reuse";
import { parentAt } from "../forms/spot.ts";
import type { Content } from "../session/content.ts";
import { journeysNaming } from "./journeysNaming.ts";

/** Who would miss what is to go. */
export interface Missing {
  readonly users: readonly ElementUse[];
  /** Names of example cases. */
  readonly journeys: readonly string[];
}

/** Uses from outside of everything that goes, and the example cases that name it. */
export function missing(content: Content, uses: readonly ElementUse[], gone: readonly string[]): Missing {
  const answers = gone.flatMap((address) => usesOfAnswer(content, address));
  const users = [...uses, ...answers].filter(({ from, to }) => isAmong(to, gone) && !isAmong(from, gone));
  return { users, journeys: journeysNaming(content, gone) };
}

const isAmong = (address: string, gone: readonly string[]): boolean =>
  gone.some((one) => isWithin(address, one));

/** What compares with an answer names its value, not its place. */
function usesOfAnswer({ service }: Content, address: string): readonly ElementUse[] {
  const element = findElement(service, address);
  return element?.kind === "option" ? answerUses(service, parentAt(address), element.id) : [];
}

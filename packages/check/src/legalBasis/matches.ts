import { citationsIn } from "./citations.ts";
import { meets } from "./place.ts";
import type { Sought } from "./sought.ts";
import { holds, wordsOf } from "./words.ts";

/** `named`: the place itself, or the law that was asked for; `whole`: the law, of which the place is a part. */
export type Match = "named" | "whole";

/** Does a text name what is sought? */
export function matches(text: string, sought: Sought): Match | null {
  const words = wordsOf(text);
  if (words.join(" ") === sought.words.join(" ")) return "named";
  const isLaw = (own: readonly string[]): boolean =>
    sought.laws.length === 0 || sought.laws.some((law) => holds(own, law));
  if (!isLaw(words)) return null;
  if (sought.places.length === 0) return "named";
  const ofLaw = citationsIn(text).filter(({ laws }) => sought.laws.length === 0 || laws.some(isLaw));
  const isMet = ofLaw.some(({ places }) =>
    places.some((place) => sought.places.some((one) => meets(place, one))),
  );
  if (isMet) return "named";
  return ofLaw.length === 0 && sought.laws.length > 0 ? "whole" : null;
}

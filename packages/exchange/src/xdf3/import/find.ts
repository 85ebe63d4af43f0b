import type { Ref } from "../rules/rule.ts";
import { everyPlace, type Place } from "./place.ts";

const endsWith = (trail: readonly string[], ref: Ref): boolean =>
  ref.every((id, at) => trail[trail.length - ref.length + at] === id);

/** What an id means for a rule of `owner`: the nearest place, first inside the owner, then ever further out. */
export function finder(places: readonly Place[], owner: Place | null): (ref: Ref) => Place | string {
  return (ref) => {
    for (let at = owner; at !== null; at = at.parent) {
      const found = nearest([at, ...everyPlace(at.children)], ref);
      if (found !== null) return found;
    }
    return nearest(everyPlace(places), ref) ?? `${ref.join(".")} kommt im Schema nicht vor`;
  };
}

function nearest(places: readonly Place[], ref: Ref): Place | string | null {
  const found = places.filter(({ trail }) => endsWith(trail, ref));
  if (found.length === 0) return null;
  const depth = Math.min(...found.map(({ trail }) => trail.length));
  const [only, ...more] = found.filter(({ trail }) => trail.length === depth);
  return only === undefined || more.length > 0 ? `${ref.join(".")} kommt mehrmals vor` : only;
}

import { findElement, isJsonObject, joinAddress, type Json, type JsonObject } from "@blaupause/model";
import type { Following } from "./journeyPaths.ts";
import { movedWith } from "./renames.ts";

/** Answers as people gave them, whether they fit or not, at the places their questions have now (old: `place`). */
export function movedAnswers(answers: JsonObject, place: string, following: Following): JsonObject {
  const base = movedWith(place, following.moves);
  const all = [...answersIn(answers, place, base, following)];
  const result: Placed = {};
  // What has left takes nobody's place.
  for (const { path, answer } of all.toSorted((one, other) => Number(one.hasLeft) - Number(other.hasLeft)))
    set(result, path, answer);
  return result;
}

type Placed = { [id: string]: Json | Placed };
interface Answer {
  readonly path: readonly string[];
  readonly answer: Json;
  /** Its question stands in another form now, or outside the list it stood in. */
  readonly hasLeft: boolean;
}

function* answersIn(
  answers: JsonObject,
  parent: string,
  base: string,
  following: Following,
): Generator<Answer> {
  for (const [id, answer] of Object.entries(answers)) {
    const old = joinAddress(parent, ["fields"], id);
    const type = findElement(following.service, old)?.json["type"];
    if (type === "group" && isJsonObject(answer)) yield* answersIn(answer, old, base, following);
    else {
      const now = below(base, movedWith(old, following.moves));
      const path = now ?? [...(below(base, movedWith(parent, following.moves)) ?? []), id];
      yield {
        path,
        answer: type === "list" ? itemsNow(answer, old, following) : answer,
        hasLeft: now === null,
      };
    }
  }
}

/** The ids on the way from a form or list to a place inside it; null for a place outside. */
const below = (base: string, address: string): readonly string[] | null =>
  address.startsWith(`${base}/fields/`) ? address.slice(base.length).split("/fields/").slice(1) : null;

const itemsNow = (answer: Json, list: string, following: Following): Json =>
  Array.isArray(answer)
    ? answer.map((item: Json) => (isJsonObject(item) ? movedAnswers(item, list, following) : item))
    : answer;

/** Into the groups on its way; where something stands already, that stays. */
function set(result: Placed, path: readonly string[], answer: Json): void {
  const [id = "", ...inner] = path;
  const known = result[id];
  if (inner.length === 0) {
    if (known === undefined) result[id] = answer;
    return;
  }
  const group = known === undefined ? (result[id] = {}) : known;
  if (isPlaced(group)) set(group, inner, answer);
}

const isPlaced = (json: Json | Placed | undefined): json is Placed =>
  typeof json === "object" && json !== null && !Array.isArray(json);

import { findElement, isJsonObject, joinAddress, type Json, type JsonObject } from "@blaupause/model";
import type { Following } from "./journeyPaths.ts";
import { movedWith } from "./renames.ts";

/** Answers as people gave them, whether they fit or not, at the places their questions have now (old: `place`). */
export function movedAnswers(answers: JsonObject, place: string, following: Following): JsonObject {
  const result: Placed = {};
  put(answers, place, { base: movedWith(place, following.moves), result, following });
  return result;
}

type Placed = { [id: string]: Json | Placed };
interface Target {
  /** The form, or the list of whose items one is filled. */
  readonly base: string;
  readonly result: Placed;
  readonly following: Following;
}

function put(answers: JsonObject, parent: string, target: Target): void {
  const { service, moves } = target.following;
  for (const [id, answer] of Object.entries(answers)) {
    const old = joinAddress(parent, ["fields"], id);
    const type = findElement(service, old)?.json["type"];
    if (type === "group" && isJsonObject(answer)) put(answer, old, target);
    else
      set(
        target,
        movedWith(old, moves),
        id,
        type === "list" ? itemsNow(answer, old, target.following) : answer,
      );
  }
}

const itemsNow = (answer: Json, list: string, following: Following): Json =>
  Array.isArray(answer)
    ? answer.map((item: Json) => (isJsonObject(item) ? movedAnswers(item, list, following) : item))
    : answer;

/** Into the groups on its way; what has left the list it stood in stays under its name. */
function set({ base, result }: Target, address: string, id: string, answer: Json): void {
  const path = address.startsWith(`${base}/fields/`)
    ? address.slice(base.length).split("/fields/").slice(1)
    : [id];
  const last = path.at(-1) ?? id;
  const inner = path.slice(0, -1).reduce<Placed>((at, group) => {
    const known = at[group];
    const next = isPlaced(known) ? known : {};
    at[group] = next;
    return next;
  }, result);
  inner[last] = answer;
}

const isPlaced = (json: Json | Placed | undefined): json is Placed =>
  typeof json === "object" && json !== null && !Array.isArray(json);

import { findElement, type Change, type JsonObject, type Service } from "@blaupause/model";
import { idOf } from "../buildingBlocks/slug.ts";
import { takenIn, type Planned } from "./insert.ts";
import { fieldAt, idAt, parentAt, questionsIn } from "./spot.ts";

/** A text of a question as it is typed on the page. */
export function setText(
  address: string,
  property: string,
  text: string,
  isOptional: boolean,
): readonly Change[] {
  const set = { type: "set", address, property } as const;
  return [text === "" && isOptional ? set : { ...set, value: text }];
}

/** The first label of a new question gives it its id; nothing reads it yet, so nothing has to follow. */
export function nameQuestion(service: Service, address: string, label: string): Planned {
  const element = findElement(service, address);
  const parent = parentAt(address);
  const own = idAt(address);
  const taken = takenIn(service, parent);
  taken.delete(own);
  const id = idOf(label, taken, own);
  if (element === undefined) return { changes: [], addresses: [] };
  const ids = questionsIn(service, parent).map((json) => String(json["id"]));
  const json: JsonObject = { ...element.json, id, label };
  const after = ids[ids.indexOf(own) - 1] ?? null;
  const changes: readonly Change[] = [
    { type: "remove", address },
    { type: "add", parent, container: "fields", id, json, after },
  ];
  return { changes, addresses: [fieldAt(parent, id)] };
}

import { reservedNames } from "@blaupause/feel";
import { isJsonObject, type Change, type Json, type JsonObject, type Service } from "@blaupause/model";
import { readAt, writtenFor, type Origin } from "./origin.ts";
import { behind, fieldAt, questionsIn, type Spot } from "./spot.ts";

/** Edits, and the elements to be chosen after them. */
export interface Planned {
  readonly changes: readonly Change[];
  readonly addresses: readonly string[];
}

/** Ids that a new question in this container must not have. */
export const takenIn = (service: Service, parent: string): Set<string> =>
  new Set([...reservedNames, ...questionsIn(service, parent).map(({ id }) => String(id))]);

/** The same id, or with a number behind it where it is taken. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let count = 2; ; count += 1) if (!taken.has(`${id}${count}`)) return `${id}${count}`;
}

/** Puts questions at a place; ids that are taken there get a number, and what the questions say of each other follows. */
export function insertQuestions(
  service: Service,
  spot: Spot,
  questions: readonly JsonObject[],
  origin: Origin = writtenFor(service, spot.parent, questions),
): Planned {
  const ids = freeIds(service, spot.parent, questions);
  const addresses = ids.map((id) => fieldAt(spot.parent, id));
  const names = elementNames(service);
  let after = behind(service, spot);
  const changes = readAt(origin, addresses).map((question, index): Change => {
    const id = ids[index] ?? String(question["id"]);
    const json = placed(withFreeAs(question, names), id, spot.page);
    const change: Change = { type: "add", parent: spot.parent, container: "fields", id, json, after };
    after = id;
    return change;
  });
  return { changes, addresses };
}

function freeIds(service: Service, parent: string, questions: readonly JsonObject[]): readonly string[] {
  const taken = takenIn(service, parent);
  return questions.map((question) => {
    const id = freeId(String(question["id"]), taken);
    taken.add(id);
    return id;
  });
}

/** A question under an id and on a page; only those right in a form have one. */
export function placed(question: JsonObject, id: string, page: string | null): JsonObject {
  const { id: _, page: __, ...rest } = question;
  return { id, ...(page === null ? {} : { page }), ...rest };
}

/** A new list names its element by what no expression knows yet; one that asks something keeps what that reads. */
function withFreeAs(question: JsonObject, names: Set<string>): JsonObject {
  const { as, fields } = question;
  if (typeof as !== "string" || !Array.isArray(fields) || fields.length > 0) return question;
  const free = freeId(as, names);
  names.add(free);
  return { ...question, as: free };
}

/** Names that expressions know already: of forms, tables, steps, and of the elements of lists. */
export function elementNames(service: Service): Set<string> {
  const found = new Set<string>([
    ...reservedNames,
    ...Object.keys(service.forms),
    ...Object.keys(service.decisions ?? {}),
    ...Object.keys(service.process.nodes),
  ]);
  const look = (json: Json): void => {
    if (Array.isArray(json)) json.forEach(look);
    if (!isJsonObject(json)) return;
    if (typeof json["as"] === "string") found.add(json["as"]);
    Object.values(json).forEach(look);
  };
  look(service as unknown as Json);
  return found;
}

import { addressOf, dataPathOf, mapMarked, mapReferences } from "@blaupause/check";
import { compile, typesOf } from "@blaupause/engine/compile";
import {
  editChildren,
  hashText,
  isJsonObject,
  joinAddress,
  shallowSchema,
  unescapeSegment,
  type ElementKind,
  type Json,
  type JsonObject,
  type ReferenceTarget,
  type Service,
} from "@blaupause/model";
import { followIn, mayName } from "./expressions.ts";
import { movedWith, type Moves } from "./renames.ts";
import { addressIn } from "./props.ts";
import { partsOf } from "./shape.ts";
import { elementAndProperty, tableOf, type Table } from "./table.ts";

type Shape = Parameters<typeof followIn>[5];
/** A text of a service, and where it stands. */
export interface Written {
  readonly text: string;
  readonly register: "expression" | "unary" | "template";
  readonly address: string;
  readonly path: string;
  /** The names in sight there. */
  readonly shape: () => Shape;
}
interface Following {
  readonly moves: Moves;
  readonly edit: (written: Written) => string;
  readonly shapeAt: (address: string, path: string) => Shape;
}

/**
 * The same service, its elements where they are, but every text naming a moved element names its new place (U14):
 * expressions, unary tests, templates, references by id, keys that are ids, policy and translations.
 */
export function follow(service: Service, moves: Moves): Service {
  if (moves.size === 0) return service;
  return followWith(service, moves, ({ text, register, address, shape }) =>
    mayName(text, moves) ? followIn(text, register, address, service, moves, shape()) : text,
  );
}

/** The same with another edit of the texts; references, keys, policy and translations follow the moves. */
export function followWith(service: Service, moves: Moves, edit: Following["edit"]): Service {
  const shapeAt = (address: string, path: string): Shape => shapesOf(service)(address, path);
  const following = { moves, edit, shapeAt };
  const json = mapElement("service", service as unknown as JsonObject, "", following);
  return withTranslations(json as unknown as Service, service, following);
}

const shapes = new WeakMap<Service, Following["shapeAt"]>();
/** The names in sight at every place, as compiling finds them; asked once for a service, and only when needed. */
function shapesOf(service: Service): Following["shapeAt"] {
  const known = shapes.get(service);
  if (known !== undefined) return known;
  const sites = new Map(
    compile(service).expressions.map((site) => [`${site.address}#${site.property}`, site.shape]),
  );
  const everywhere = { kind: "context" as const, entries: typesOf(service) };
  const made: Following["shapeAt"] = (address, path) => sites.get(`${address}#${path}`) ?? everywhere;
  shapes.set(service, made);
  return made;
}

function mapElement(kind: ElementKind, json: JsonObject, address: string, following: Following): JsonObject {
  const own = mapOwn(kind, json, address, following);
  return partsOf(kind, json["type"])
    .flatMap((part) => (part.is === "container" ? [part.container] : []))
    .reduce(
      (element, container) =>
        editChildren(element, container, (children) =>
          children.map(([id, child]): [string, Json] => {
            const place = joinAddress(address, container.path, id);
            return [id, isJsonObject(child) ? mapElement(container.kind, child, place, following) : child];
          }),
        ),
      own,
    );
}

function mapOwn(kind: ElementKind, json: JsonObject, address: string, following: Following): JsonObject {
  const schema = shallowSchema(kind, json["type"]);
  if (schema === undefined) return json;
  const followed = mapMarked(schema, json, ({ path, text, marks }) => {
    const register = marks["x-feel"];
    if (register === undefined || register === "optional") return text;
    return followText(text, register, address, path, following);
  });
  if (!isJsonObject(followed)) return json;
  const referring = mapReferences(kind, followed, ({ target, id }) =>
    movedId(target, id, address, following.moves),
  );
  return mapKeys(kind, referring, address, following.moves);
}

const followText = (
  text: string,
  register: Written["register"],
  address: string,
  path: string,
  { edit, shapeAt }: Following,
): string => edit({ text, register, address, path, shape: () => shapeAt(address, path) });

/** An id as it is now, written as the reference writes it. */
export function movedId(target: ReferenceTarget, id: string, from: string, moves: Moves): string {
  if (target === "role or applicant" && id === "applicant") return id;
  const old = addressOf(target, id, from);
  const now = movedWith(old, moves);
  if (now === old) return id;
  if (target === "address") return now;
  if (target === "dataPath") return dataPathOf(now)?.slice(1).join(".") ?? id;
  return unescapeSegment(now.slice(now.lastIndexOf("/") + 1));
}

/** Properties whose keys are ids of other elements: cells by column, positions by step, policy by address. */
const keyed: Partial<
  Record<ElementKind, Readonly<Record<string, (address: string, json: JsonObject) => string | null>>>
> = {
  row: {
    when: (address) => `${address.split("/rows/")[0]}/inputs`,
    then: (address) => `${address.split("/rows/")[0]}/outputs`,
  },
  decision: { default: (address) => `${address}/outputs` },
  node: {
    prefill: (_, { form }) =>
      typeof form === "string" ? addressIn(addressIn("", "forms", form), "fields", "").slice(0, -1) : null,
  },
  service: { policy: () => "" },
};

function mapKeys(kind: ElementKind, json: JsonObject, address: string, moves: Moves): JsonObject {
  const edits = Object.entries(keyed[kind] ?? {});
  const mapped = edits.reduce((now, [property, placeOf]) => {
    const place = placeOf(address, json);
    const inner = now[property];
    return place === null || !isJsonObject(inner)
      ? now
      : { ...now, [property]: withKeys(inner, place, moves) };
  }, json);
  return kind === "service" ? withLayout(mapped, moves) : mapped;
}
const withKeys = (json: JsonObject, place: string, moves: Moves): JsonObject =>
  Object.fromEntries(Object.entries(json).map(([key, value]) => [keyNow(key, place, moves), value]));
function keyNow(key: string, place: string, moves: Moves): string {
  if (place === "") return movedWith(key, moves);
  const old = `${place}/${key}`;
  const now = movedWith(old, moves);
  return now === old ? key : now.slice(now.lastIndexOf("/") + 1);
}

function withLayout(json: JsonObject, moves: Moves): JsonObject {
  const { process } = json;
  const layout = isJsonObject(process) ? process["layout"] : undefined;
  if (!isJsonObject(process) || !isJsonObject(layout)) return json;
  return { ...json, process: { ...process, layout: withKeys(layout, "process/nodes", moves) } };
}

/** Translations move with their element, name what its text names, and stay as fresh or stale as they were. */
function withTranslations(followed: Service, before: Service, following: Following): Service {
  if (before.translations === undefined) return followed;
  const table = tableOf(before);
  const now = tableOf(followed);
  const entries = Object.entries(before.translations).map(([language, texts]) => [
    language,
    Object.fromEntries(
      Object.entries(texts).map(([place, { text, of }]) => {
        const [address, property] = elementAndProperty(place, table);
        const source = sourceText(table, address, property);
        const fresh = source !== undefined && hashText(source) === of;
        const after = fresh ? hashText(sourceText(now, address, property) ?? source) : of;
        return [place, { text: followText(text, "template", address, property, following), of: after }];
      }),
    ),
  ]);
  return { ...followed, translations: Object.fromEntries(entries) };
}
const sourceText = (table: Table, address: string, property: string): string | undefined => {
  const text = table.get(address)?.props[property];
  return typeof text === "string" ? text : undefined;
};

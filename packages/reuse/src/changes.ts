import { nameAt } from "@blaupause/check";
import {
  elements,
  isJsonObject,
  type Adaptation,
  type Element,
  type JsonObject,
  type Service,
} from "@blaupause/model";
import { diff, reordered } from "./diff.ts";

/** What a change means for the people it concerns; the heaviest first. */
export const weights = ["personal", "deadline", "amount", "refusal", "process", "wording", "other"] as const;
export type Weight = (typeof weights)[number];

export interface ServiceChange {
  /** `ordered`: of what was there before and is there still, some stand in another order. */
  readonly type: "added" | "changed" | "removed" | "moved" | "ordered";
  readonly weight: Weight;
  readonly name: string;
  /** Where it stands, or stood; and where it stood in the version before. */
  readonly address: string;
  readonly before: string;
  /** The properties that changed; empty for what came or went. */
  readonly properties: readonly string[];
  /** Each of them with what it said and says, `then/betrag` of a row by itself. */
  readonly set: Adaptation["set"][string];
}

/** What differs between two versions of a service, by weight and name. Without a version before, everything is new. */
export function changesBetween(before: Service | null, after: Service): readonly ServiceChange[] {
  if (before === null) return [];
  const { set, add, remove, renamed } = diff(before, after, {});
  const old = elementsOf(before);
  const now = elementsOf(after);
  const place = new Map(Object.entries(renamed).map(([address, from]) => [from, address]));
  const of = (
    type: ServiceChange["type"],
    address: string,
    props: ServiceChange["set"] = {},
    from = address,
  ) => {
    const element = now.get(address) ?? old.get(address);
    return element === undefined
      ? []
      : [{ ...change(now.has(address) ? after : before, type, element, props), before: from }];
  };
  const topmost = Object.entries(add).filter(([, { parent }]) => !Object.hasOwn(add, parent));
  const found = [
    ...topmost.flatMap(([address]) => of("added", address)),
    ...remove.flatMap((address) => of("removed", address)),
    ...Object.entries(renamed).flatMap(([address, from]) => of("moved", address, {}, from)),
    ...Object.entries(set).flatMap(([address, props]) =>
      of("changed", place.get(address) ?? address, props, address),
    ),
    ...[...new Set(reordered(before, after).map((key) => holderOf(key, now)))].flatMap((address) =>
      of("ordered", address, {}, renamed[address] ?? address),
    ),
  ];
  return found.toSorted((left, right) => weights.indexOf(left.weight) - weights.indexOf(right.weight));
}

/** What a list stands in. */
function holderOf(key: string, elements: ReadonlyMap<string, Element>): string {
  let holder = key;
  do holder = holder.slice(0, Math.max(holder.lastIndexOf("/"), 0));
  while (holder !== "" && !elements.has(holder));
  return holder;
}

const elementsOf = (service: Service): ReadonlyMap<string, Element> =>
  new Map([...elements(service)].map((element) => [element.address, element]));

function change(service: Service, type: ServiceChange["type"], element: Element, set: ServiceChange["set"]) {
  const heads = [...new Set(Object.keys(set).map((property) => property.split("/")[0] ?? property))];
  const { address } = element;
  return {
    type,
    weight: weightOf(element, address === "" ? [...new Set(Object.keys(set).flatMap(headAndLeaf))] : heads),
    name: nameAt(service, address, "de"),
    address,
    properties: heads,
    set,
  };
}

/** Of `about/summary` both: the leaf says whether it is a text, the head what it belongs to. */
const headAndLeaf = (property: string): readonly string[] => {
  const parts = property.split("/");
  return parts[0] === "about" ? parts.slice(-1) : [parts[0] ?? "", ...parts.slice(1).slice(-1)];
};

const TEXTS = new Set([
  "label",
  "title",
  "text",
  "hint",
  "message",
  "brief",
  "subject",
  "name",
  "caption",
  "summary",
  "cost",
  "noun",
]);

/** What is kept how long, who is written to, and what an account of the citizen fills in. */
const PERSONAL = new Set(["personal", "retention", "applicant", "claim", "claimTrust", "claimLocked"]);
const DEADLINE = new Set(["deadline", "timer", "regime", "payWithin"]);
/** Who gets something, and who has to say something. */
const REFUSAL = new Set(["valid", "condition", "visible", "required", "levels"]);

function weightOf({ address, kind, json }: Element, properties: readonly string[]): Weight {
  const isText =
    properties.length > 0 && properties.every((property) => TEXTS.has(property.split("@")[0] ?? ""));
  const isOf = (names: ReadonlySet<string>): boolean => properties.some((one) => names.has(one));
  if (isText) return "wording";
  if (isOf(PERSONAL) || (properties.length === 0 && holdsPersonal(json))) return "personal";
  if (address.startsWith("deadlines/") || isOf(DEADLINE)) return "deadline";
  if (address.startsWith("decisions/") || json["type"] === "money") return "amount";
  // Without its Rechtsbehelfsbelehrung a refusal can be objected to for a year.
  if (kind === "rule" || json["type"] === "remedy" || isOf(REFUSAL)) return "refusal";
  return address.startsWith("process/") ? "process" : "other";
}

/** Does this question, or one in it, ask for something about a person? */
function holdsPersonal(json: JsonObject): boolean {
  if (isJsonObject(json["personal"])) return true;
  const inner = json["fields"];
  return Array.isArray(inner) && inner.some((field) => isJsonObject(field) && holdsPersonal(field));
}

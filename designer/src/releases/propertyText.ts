import {
  elements,
  findElement,
  isJsonObject,
  type Element,
  type Json,
  type JsonObject,
  type Service,
  type ValueType,
} from "@blaupause/model";
import { marksOf } from "@blaupause/reuse";
import { nameAt } from "../actions/nameAt.ts";
import type { Answer } from "@blaupause/check";
import { answersOf, labelOf } from "../decisions/columns.ts";
import { inputWords, resultWords, valueWords } from "../decisions/cellWords.ts";
import { conditionSentence } from "../panel/condition/conditionSentence.ts";
import { sightAt, type Seen } from "../panel/condition/useSight.ts";
import { feelIn } from "../panel/feelIn.ts";
import { placeholdersAt } from "../panel/template/placeholdersAt.ts";
import type { Placeholder } from "../panel/template/placeholder.ts";
import { durationWords } from "../process/step/durationWords.ts";
import { valueText } from "../upgrades/valueText.ts";
import type { Say } from "../words/words.ts";

/** What stands at one element of one version of a service; names are looked up once somebody needs them. */
export interface Reading {
  readonly service: Service;
  readonly element: Element;
  readonly say: Say;
  readonly sight: () => Seen;
  readonly placeholders: () => readonly Placeholder[];
}

export function readingAt(service: Service, address: string, say: Say): Reading | null {
  const element = findElement(service, address);
  if (element === null || element === undefined) return null;
  return {
    service,
    element,
    say,
    sight: once(() => sightAt(service, address, say)),
    placeholders: once(() => placeholdersAt(service, address, say)),
  };
}
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** What a property says, as people read it: amounts with €, conditions as sentences, deadlines as days. */
export function propertyText(reading: Reading, property: string, value: Json | undefined): string {
  const { element, say } = reading;
  if (value === undefined || value === null) return say("upgrade.value.none");
  if (typeof value === "string") {
    const cell = cellText(reading, property, value);
    if (cell !== null) return cell;
    const marks = marksOf(element.kind, element.json["type"], property);
    if (marks["x-feel"] === "expression") return formulaText(reading, value);
    if (marks["x-ref"] !== undefined) return referenceText(reading, marks["x-ref"], value);
    return durationWords(say, "for", value) ?? valueText(value, reading.placeholders(), say);
  }
  const feel = feelIn(value);
  if (feel !== null) return formulaText(reading, feel);
  if (typeof value === "number" && element.json["type"] === "money")
    return valueWords(String(value), "money", say);
  if (Array.isArray(value)) return value.map((one: Json) => propertyText(reading, property, one)).join(", ");
  return isJsonObject(value) ? innerText(reading, value) : valueText(value, [], say);
}

/** A timer, `{ duration: "P14D" }`: what it holds, one after another; anything larger by its name. */
function innerText(reading: Reading, value: JsonObject): string {
  const told = value["label"] ?? value["title"] ?? value["text"];
  if (typeof told === "string") return valueText(told, reading.placeholders(), reading.say);
  return Object.values(value)
    .map((one) => propertyText(reading, "", one))
    .join(", ");
}

/** A cell of a table of tariffs, by the type of its column. */
function cellText(reading: Reading, property: string, value: string): string | null {
  const { service, say } = reading;
  const column = columnOf(reading, property);
  if (column === null) return null;
  const { type, answers } = column;
  return property.startsWith("when/")
    ? inputWords(value, type, say, { answers })
    : resultWords(value, type, service, reading.sight(), say);
}

interface Column {
  readonly label: string;
  readonly type: ValueType;
  readonly answers: readonly Answer[];
}
/** The column of a table a property of a row belongs to: `then/betrag`. */
export function columnOf({ service, element }: Reading, property: string): Column | null {
  const [, decision = ""] = /^decisions\/([^/]+)/.exec(element.address) ?? [];
  const [part = "", id = ""] = property.split("/");
  const { decisions = {} } = service;
  const table = Object.hasOwn(decisions, decision) ? decisions[decision] : undefined;
  const columns =
    part === "when" ? table?.inputs : part === "then" || part === "default" ? table?.outputs : [];
  const found = columns?.find((one) => one.id === id);
  if (found === undefined) return null;
  return { label: labelOf(found), type: found.type, answers: answersOf(service, found) };
}

/** A condition as a sentence; what only a formula says keeps its form, with names for what it speaks of. */
function formulaText({ sight, say }: Reading, feel: string): string {
  const seen = sight();
  return conditionSentence(feel, seen, say) ?? named(feel, seen);
}
const PATH = /[A-Za-z]\w*(?:\.[A-Za-z]\w*)+/g;
const named = (feel: string, { byPath }: Seen): string =>
  feel.replaceAll(PATH, (path) => {
    const label = byPath.get(path)?.label;
    return label === undefined ? path : `‹${label}›`;
  });

function referenceText({ service }: Reading, target: string, id: string): string {
  if (target === "address") return nameAt(service, id);
  const found = [...elements(service)].find((one) => one.kind === target && one.id === id);
  return found === undefined ? id : nameAt(service, found.address);
}

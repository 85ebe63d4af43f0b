import type { ElementKind, Json, JsonObject, Service } from "@blaupause/model";
import { tableOf } from "@blaupause/reuse";
import { nameAt } from "../actions/nameAt.ts";

/** Something found: what it is, how it is called, and the words that matched where they are not its name. */
export interface Found {
  /** Of an element; of an example case its name. */
  readonly address: string;
  readonly kind: ElementKind | "journey";
  readonly name: string;
  readonly extract: string;
}

interface Entry extends Omit<Found, "extract"> {
  readonly id: string;
  /** Everything an element says itself, in every language; what stands in it is an entry of its own. */
  readonly texts: readonly string[];
}

/** All that can be found in a service and its example cases; made once a version, asked with every key. */
export function searchable(
  service: Service,
  journeys: Readonly<Record<string, JsonObject>>,
): readonly Entry[] {
  const parts = [...tableOf(service)].map(([address, { kind, props }]): Entry => ({
    address,
    kind,
    name: nameAt(service, address),
    id: address.slice(address.lastIndexOf("/") + 1),
    texts: Object.entries(props).flatMap(([key, value]) => (key.startsWith("policy/") ? [] : textsIn(value))),
  }));
  const cases = Object.entries(journeys).map(([id, { title }]): Entry => ({
    address: id,
    kind: "journey",
    name: typeof title === "string" ? title : id,
    id,
    texts: [],
  }));
  return [...parts, ...cases];
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const lower = (text: string): string => text.toLocaleLowerCase("de");

/** Everything that says these words, in names, texts and technical names. Names that begin so come first. */
export function findIn(entries: readonly Entry[], words: string): readonly Found[] {
  const wanted = lower(words.trim());
  if (wanted === "") return [];
  const ranked = entries.flatMap(({ address, kind, name, id, texts }) => {
    const inName = lower(name).indexOf(wanted);
    const extract = inName >= 0 ? "" : extractOf(texts, wanted);
    if (inName < 0 && extract === "" && !lower(id).includes(wanted)) return [];
    return [{ rank: inName === 0 ? 0 : inName > 0 ? 1 : 2, found: { address, kind, name, extract } }];
  });
  return ranked.toSorted((left, right) => left.rank - right.rank).map(({ found }) => found);
}

const AROUND = 30;

/** The first text that holds the words, with a little of what stands around them. */
function extractOf(texts: readonly string[], wanted: string): string {
  const text = texts.find((one) => lower(one).includes(wanted));
  if (text === undefined) return "";
  const at = lower(text).indexOf(wanted);
  // What is filled in later has no words here.
  return text.slice(Math.max(0, at - AROUND), at + wanted.length + AROUND).replaceAll(/\{[^{}]*\}?/g, "…");
}

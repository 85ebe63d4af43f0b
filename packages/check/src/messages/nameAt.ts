import { elements, findElement, nameOf, segments, type Element, type Service } from "@blaupause/model";
import { nodeAddress } from "../graph.ts";
import { meaningOf } from "../names.ts";
import { kindWords, type KindWords } from "./kindWords.ts";
import type { MessageLanguage } from "./language.ts";

/**
 * How people call what stands at an address. What has no words of its own is called by what it belongs to: „Weg von Prüfen
 * nach Bezahlen“, „Zeile 3 in Gebühr“. An id is never shown; where nothing stands (any more), the part of the service is.
 */
export function nameAt(service: Service, address: string, language: MessageLanguage): string {
  const words = kindWords[language];
  const element = findElement(service, address);
  return element === undefined ? partName(service, address, language) : named(service, element, words);
}

function named(service: Service, element: Element, words: KindWords): string {
  const { kind, json, parent } = element;
  const own = ownWords(element);
  if (own !== null) return own;
  const around = parent === null ? undefined : findElement(service, parent);
  const inside = around === undefined ? "" : named(service, around, words);
  if (kind !== "flow") return words.numbered(words.kinds[kind], numberOf(service, element), inside);
  const target = typeof json["to"] === "string" ? findElement(service, nodeAddress(json["to"])) : undefined;
  return words.way(inside, target === undefined ? words.nowhere : named(service, target, words));
}

/** Nothing of its own but the id is no name. */
function ownWords({ kind, json }: Element): string | null {
  const message = kind === "rule" && typeof json["message"] === "string" ? { text: json["message"] } : {};
  const name = nameOf({ json: { ...message, ...json }, id: "" });
  return name === "" || name === "…" ? null : name;
}

const numberOf = (service: Service, { parent, container, address }: Element): number =>
  [...elements(service)]
    .filter((other) => other.parent === parent && other.container === container)
    .findIndex((other) => other.address === address) + 1;

/** The innermost thing around an address where nothing stands, else the part of the service. */
function partName(service: Service, address: string, language: MessageLanguage): string {
  const parts = segments(address);
  for (let end = parts.length - 1; end > 1; end -= 1) {
    const around = findElement(service, parts.slice(0, end).join("/"));
    if (around !== undefined) return named(service, around, kindWords[language]);
  }
  const { parts: known } = kindWords[language];
  const [head = ""] = parts;
  return Object.hasOwn(known, head) ? (known[head] ?? service.title) : service.title;
}

/** What a first name in an expression at a place stands for, as people call it; null for what is not there. */
export function nameOfRead(
  service: Service,
  name: string,
  from: string,
  language: MessageLanguage,
): string | null {
  const meaning = meaningOf(service, name, from);
  return meaning === undefined ? null : nameAt(service, meaning.address ?? meaning.base, language);
}

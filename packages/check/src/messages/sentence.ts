import { elements, type Element, type Problem, type Service } from "@blaupause/model";
import { nodeAddress } from "../graph.ts";
import { codes, type RuleCode, type Said, type Sentences } from "./codes.ts";
import * as german from "./de.ts";
import * as english from "./en.ts";

export type MessageLanguage = "de" | "en";

interface Voice {
  readonly sentences: Sentences;
  readonly properties: Readonly<Record<string, string>>;
  readonly other: (code: string, here: string) => string;
}
const voices: Readonly<Record<MessageLanguage, Voice>> = {
  de: {
    sentences: german.de,
    properties: german.properties,
    other: (code, here) => `„${here}“: Hier stimmt etwas nicht (${code}).`,
  },
  en: {
    sentences: english.en,
    properties: english.properties,
    other: (code, here) => `“${here}”: Something is wrong here (${code}).`,
  },
};

/** A problem as a sentence that names things as people see them. */
export function sentence(problem: Problem, service: Service, language: MessageLanguage): string {
  const voice = voices[language];
  const said = saidOf(problem, service, voice);
  return isCode(problem.rule) ? voice.sentences[problem.rule](said) : voice.other(problem.rule, said.here);
}
const isCode = (code: string): code is RuleCode => codes.some((one) => one === code);

function saidOf(
  { address, property = "", params = {} }: Problem,
  service: Service,
  { properties }: Voice,
): Said {
  const all = new Map([...elements(service)].map((element) => [element.address, element]));
  const named = (value: string): string => (all.has(value) && value !== "" ? nameOf(all, value) : value);
  const param = (name: string): string => {
    const value = params[name];
    return Array.isArray(value)
      ? value.map((one) => named(String(one))).join(", ")
      : named(value === undefined ? "" : String(value));
  };
  const head = property.split("/")[0] ?? "";
  return {
    here: nameOf(all, address),
    param,
    step: (name) => nameOf(all, nodeAddress(String(params[name] ?? ""))),
    property: Object.hasOwn(properties, head) ? (properties[head] ?? head) : head,
  };
}

const TEXTS = ["label", "title", "text", "id"] as const;

/** The words people know an element by; without any, its id, and for a way the step it leads to. */
function nameOf(all: ReadonlyMap<string, Element>, address: string): string {
  const element = all.get(address);
  if (element === undefined) return address;
  const text = TEXTS.map((key) => element.json[key]).find(
    (one) => typeof one === "string" && one.trim() !== "",
  );
  const { to } = element.json;
  if (element.kind === "flow" && typeof to === "string" && element.json["label"] === undefined)
    return `→ ${nameOf(all, nodeAddress(to))}`;
  return typeof text === "string" ? shortened(text) : element.id;
}
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);

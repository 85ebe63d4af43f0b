import { findElement, type Problem, type Service } from "@blaupause/model";
import { nodeAddress } from "../graph.ts";
import { codes, type RuleCode, type Said, type Sentences } from "./codes.ts";
import * as german from "./de.ts";
import * as english from "./en.ts";
import type { MessageLanguage } from "./language.ts";
import { nameAt, nameOfRead } from "./nameAt.ts";

interface Voice {
  readonly sentences: Sentences;
  readonly properties: Readonly<Record<string, string>>;
  /** What a property is called that has no word. */
  readonly otherwise: (property: string) => string;
  readonly other: (here: string) => string;
  readonly quoted: (text: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly comma: string;
}
const voices: Readonly<Record<MessageLanguage, Voice>> = {
  de: {
    sentences: german.de,
    properties: german.properties,
    otherwise: () => "Angabe",
    other: (here) => `„${here}“: Hier stimmt etwas nicht.`,
    quoted: (text) => `„${text}“`,
    yes: "Ja",
    no: "Nein",
    comma: ",",
  },
  en: {
    sentences: english.en,
    properties: english.properties,
    otherwise: (property) => property,
    other: (here) => `“${here}”: Something is wrong here.`,
    quoted: (text) => `“${text}”`,
    yes: "Yes",
    no: "No",
    comma: ".",
  },
};

/** A problem as a sentence that names things as people see them, never by an id. */
export function sentence(problem: Problem, service: Service, language: MessageLanguage): string {
  const said = saidOf(problem, service, language);
  const { sentences, other } = voices[language];
  return isCode(problem.rule) ? sentences[problem.rule](said) : other(said.here);
}
const isCode = (code: string): code is RuleCode => codes.some((one) => one === code);

function saidOf(
  { address, property = "", params = {} }: Problem,
  service: Service,
  language: MessageLanguage,
): Said {
  const { properties, otherwise: unnamed, quoted } = voices[language];
  const named = (value: string): string =>
    value.includes("/") && findElement(service, value) !== undefined
      ? nameAt(service, value, language)
      : value;
  const param = (name: string): string => {
    const value = params[name];
    return Array.isArray(value)
      ? value.map((one) => exampleWords(named(String(one)), voices[language])).join(", ")
      : named(value === undefined ? "" : String(value));
  };
  const read = (name: string): string | null => nameOfRead(service, param(name), address, language);
  const head = property.split("/")[0] ?? "";
  return {
    here: nameAt(service, address, language),
    param,
    read: (name, otherwise) => {
      const words = read(name);
      return words === null ? otherwise : quoted(words);
    },
    step: (name) => nameAt(service, nodeAddress(String(params[name] ?? "")), language),
    property: (Object.hasOwn(properties, head) ? properties[head] : undefined) ?? unnamed(head),
  };
}

/** `Hund = true` and `Menge = 1.5`, as one reads them aloud. */
const exampleWords = (text: string, { yes, no, comma }: Voice): string =>
  text
    .replace(/ = (true|false)$/, (_, value) => ` = ${value === "true" ? yes : no}`)
    .replace(/( = -?\d+)\.(\d+)$/, `$1${comma}$2`);

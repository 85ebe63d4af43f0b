import type { Problem } from "@blaupause/model";
import type { Language } from "./answer.ts";

type Params = NonNullable<Problem["params"]>;
type Sentence = (params: Params) => string;

/** What is wrong with a file's shape and what to do, by the code of the model. */
const sentences: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = {
  de: {
    "schema-additionalProperties": () =>
      "Diese Eigenschaft gibt es hier nicht. Prüfen Sie die Schreibweise, oder nehmen Sie sie heraus.",
    "schema-required": () => "Diese Eigenschaft fehlt. Ergänzen Sie sie.",
    "schema-type": ({ detail }) => `Hier muss ${typeWords.de[typeIn(detail)] ?? "ein anderer Wert"} stehen.`,
    "schema-pattern": ({ detail }) => `Der Wert hat nicht die verlangte Form (${patternIn(detail)}).`,
    "schema-minLength": () => "Hier fehlt der Text.",
    "schema-maxLength": () => "Der Text ist zu lang. Kürzen Sie ihn.",
    "schema-minItems": () => "Die Liste hat zu wenige Einträge.",
    "schema-maxItems": () => "Die Liste hat zu viele Einträge.",
    "unknown-type": ({ type, known }) =>
      `Die Art „${type}“ gibt es hier nicht. Möglich sind: ${listed(known)}.`,
    "not-an-object": () => "Hier muss ein Objekt stehen: Eigenschaften in geschweiften Klammern.",
    "duplicate-id": ({ id }) =>
      `„${id}“ gibt es hier zweimal. Geben Sie einem von beiden einen anderen Namen.`,
    "forbidden-key": () => "Dieser Name ist nicht erlaubt. Wählen Sie einen anderen.",
    "not-json": ({ detail }) => `Das ist kein JSON. Der Leser sagt: ${detail}`,
    "too-large": () => "Die Datei ist zu groß.",
    "too-deep": ({ depth }) =>
      `Hier ist zu viel ineinander geschachtelt: Mehr als ${depth} Ebenen liest niemand.`,
  },
  en: {
    "schema-additionalProperties": () =>
      "There is no such property here. Check its spelling, or take it out.",
    "schema-required": () => "This property is missing. Add it.",
    "schema-type": ({ detail }) => `This must be ${typeWords.en[typeIn(detail)] ?? "another value"}.`,
    "schema-pattern": ({ detail }) => `The value does not have the form it must have (${patternIn(detail)}).`,
    "schema-minLength": () => "The text is missing here.",
    "schema-maxLength": () => "The text is too long. Shorten it.",
    "schema-minItems": () => "The list has too few entries.",
    "schema-maxItems": () => "The list has too many entries.",
    "unknown-type": ({ type, known }) => `There is no kind “${type}” here. Possible are: ${listed(known)}.`,
    "not-an-object": () => "This must be an object: properties in curly brackets.",
    "duplicate-id": ({ id }) => `“${id}” is here twice. Give one of them another name.`,
    "forbidden-key": () => "This name is not allowed. Choose another one.",
    "not-json": ({ detail }) => `This is not JSON. The reader says: ${detail}`,
    "too-large": () => "The file is too large.",
    "too-deep": ({ depth }) => `Too much is nested here: nobody reads more than ${depth} levels.`,
  },
};

const typeWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    array: "eine Liste in eckigen Klammern",
    object: "ein Objekt in geschweiften Klammern",
    string: "ein Text in Anführungszeichen",
    number: "eine Zahl",
    integer: "eine ganze Zahl",
    boolean: "true oder false",
  },
  en: {
    array: "a list in square brackets",
    object: "an object in curly brackets",
    string: "a text in quotation marks",
    number: "a number",
    integer: "a whole number",
    boolean: "true or false",
  },
};

const unforeseen: Readonly<Record<Language, string>> = {
  de: "Dieser Wert ist hier nicht möglich.",
  en: "This value is not possible here.",
};

// The validator says „must be array“ and „must match pattern "^P"“.
const typeIn = (detail: unknown): string => String(detail).split(" ").at(-1) ?? "";
const patternIn = (detail: unknown): string => /"(.*)"/.exec(String(detail))?.[1] ?? String(detail);
const listed = (known: unknown): string => (Array.isArray(known) ? known.join(", ") : String(known));

/** The sentence about a shape that is wrong, with its code's own words where it has some. */
export const shapeSentence = ({ rule, params = {} }: Problem, language: Language): string =>
  sentences[language][rule]?.(params) ?? unforeseen[language];

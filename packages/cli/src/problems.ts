import { sentence } from "@blaupause/check";
import type { Problem, Service } from "@blaupause/model";
import type { Language } from "./answer.ts";

export interface Reported {
  readonly rule: string;
  readonly severity: Problem["severity"];
  readonly address: string;
  readonly property?: string;
  readonly message: string;
}

/** A problem with its sentence. Where no service could be opened there is nothing to name but the address. */
export function report(problem: Problem, service: Service | null, language: Language): Reported {
  const { rule, severity, address, property } = problem;
  const said = service === null ? shapeSentence(problem, language) : sentence(problem, service, language);
  const message = `${said}${nameSought(problem)}`;
  return { rule, severity, address, ...(property === undefined ? {} : { property }), message };
}

/** Officials never read an id; whoever works with files looks for the very one that is missing. */
function nameSought({ rule, params }: Problem): string {
  const name = params?.["name"];
  return LOST.has(rule) && typeof name === "string" ? ` (${name})` : "";
}
const LOST = new Set(["feel-unknown-name", "feel-unknown-path", "unknown-reference"]);

const malformed: Readonly<Record<Language, string>> = {
  de: "Hier steht ein halbes Zeichen, das niemand lesen kann. Schreiben Sie den Text neu.",
  en: "There is half a character here, which nobody can read. Write the text anew.",
};
const shapeWords: Readonly<Record<Language, string>> = {
  de: "Hier stimmt der Aufbau nicht",
  en: "The shape is wrong here",
};
function shapeSentence({ rule, params }: Problem, language: Language): string {
  if (rule === "malformed-text") return malformed[language];
  const detail = params?.["detail"];
  return `${shapeWords[language]} (${rule})${typeof detail === "string" ? `: ${detail}` : "."}`;
}

const severityWords: Readonly<Record<Language, Readonly<Record<Problem["severity"], string>>>> = {
  de: { error: "Fehler", warning: "Warnung", hint: "Hinweis" },
  en: { error: "error", warning: "warning", hint: "hint" },
};

export const problemLine = (
  { rule, severity, address, property, message }: Reported,
  language: Language,
): string =>
  `  ${severityWords[language][severity]} [${rule}] ${address === "" ? "/" : address}${property === undefined ? "" : ` ${property}`}: ${message}`;

export const hasError = (problems: readonly { readonly severity: string }[]): boolean =>
  problems.some(({ severity }) => severity === "error");

import { sentence } from "@blaupause/check";
import { FORMAT, type Problem, type Service } from "@blaupause/model";
import type { Language } from "./answer.ts";
import { shapeSentence } from "./shape.ts";

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
  const own = ofFile[language][rule]?.(problem.params?.["format"]);
  const said =
    own ?? (service === null ? shapeSentence(problem, language) : sentence(problem, service, language));
  const message = `${said}${nameSought(problem)}`;
  return { rule, severity, address, ...(property === undefined ? {} : { property }), message };
}

/** Officials never read an id; whoever works with files looks for the very one that is missing. */
function nameSought({ rule, params }: Problem): string {
  const name = params?.[rule.startsWith("setting-") ? "path" : "name"];
  return LOST.has(rule) && typeof name === "string" ? ` (${name})` : "";
}
const LOST = new Set([
  "feel-unknown-name",
  "feel-unknown-path",
  "unknown-reference",
  "setting-missing",
  "setting-invalid",
]);

/** What is wrong with a file as a whole, or with one that does not go with the others. */
const ofFile: Readonly<Record<Language, Readonly<Record<string, (format: unknown) => string>>>> = {
  de: {
    "malformed-text": () =>
      "Hier steht ein halbes Zeichen, das niemand lesen kann. Schreiben Sie den Text neu.",
    "newer-format": (format) =>
      `Diese Datei kommt aus einer neueren Fassung von Blaupause: Sie hat das Format „${format}“, gelesen wird hier bis „${FORMAT}“. Bringen Sie Blaupause auf den neuesten Stand.`,
    "unknown-format": () =>
      `Das ist keine Leistung von Blaupause: In „format“ muss das Format stehen, zum Beispiel „${FORMAT}“.`,
    "other-base": () =>
      "Die Anpassung gehört zu einer anderen Fassung der Vorlage. Nennen Sie zuerst die Fassung, mit der sie gemacht wurde (diff), und danach die neue.",
    "no-such-element": () =>
      "Diese Stelle gibt es in der Vorlage nicht, die Anpassung ändert sie aber. Machen Sie die Anpassung noch einmal mit „diff VORLAGE UNSERE --json“.",
  },
  en: {
    "malformed-text": () => "There is half a character here, which nobody can read. Write the text anew.",
    "newer-format": (format) =>
      `This file comes from a newer version of Blaupause: it has the format “${format}”, read here is up to “${FORMAT}”. Update Blaupause.`,
    "unknown-format": () =>
      `This is no service of Blaupause: “format” must name the format, for example “${FORMAT}”.`,
    "other-base": () =>
      "The adaptation belongs to another version of the template. First name the version it was made with (diff), then the next one.",
    "no-such-element": () =>
      "The template has no such place, yet the adaptation changes it. Make the adaptation once more with “diff TEMPLATE OURS --json”.",
  },
};
const severityWords: Readonly<Record<Language, Readonly<Record<Problem["severity"], string>>>> = {
  de: { error: "Fehler", warning: "Warnung", hint: "Hinweis" },
  en: { error: "error", warning: "warning", hint: "hint" },
};

/** The service itself has an empty address. */
export const placeOf = (address: string): string => (address === "" ? "/" : address);

export const problemLine = (
  { rule, severity, address, property, message }: Reported,
  language: Language,
): string =>
  `  ${severityWords[language][severity]} [${rule}] ${placeOf(address)}${property === undefined ? "" : ` ${property}`}: ${message}`;

export const hasError = (problems: readonly { readonly severity: string }[]): boolean =>
  problems.some(({ severity }) => severity === "error");

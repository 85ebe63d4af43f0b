import {
  changeAll,
  findElement,
  isJsonObject,
  openService,
  type Change,
  type Json,
  type JsonObject,
  type Service,
} from "@blaupause/model";
import { translationsOf, withTranslations } from "./carryTranslations.ts";
import { insertQuestions, type Planned } from "./insert.ts";
import { writtenFor, type Origin } from "./origin.ts";
import { formAt, idAt, outermost, type Spot } from "./spot.ts";

const FORMAT = "blaupause-questions/1";

/**
 * Questions as text for the clipboard, with the code lists they take their answers from, their translations, and the
 * form they were asked in, so that what they say of each other is understood elsewhere.
 */
export function copyQuestions(service: Service, chosen: readonly string[]): string {
  const found = outermost(chosen).flatMap((one) => findElement(service, one) ?? []);
  const questions = found.map(({ json }) => json);
  const used = Object.entries(service.codeLists ?? {}).filter(([id]) => names(questions, id));
  const codeLists = Object.fromEntries(used);
  const from = found.map(({ address }) => address);
  const translations = translationsOf(service, from);
  const form = service.forms[idAt(formAt(from[0] ?? ""))] ?? null;
  return JSON.stringify({ format: FORMAT, questions, codeLists, translations, from, form }, null, 2);
}

const names = (json: Json, codeList: string): boolean => {
  if (Array.isArray(json)) return json.some((one: Json) => names(one, codeList));
  if (!isJsonObject(json)) return false;
  return json["codeList"] === codeList || Object.values(json).some((one) => names(one, codeList));
};

/** Edits that put copied questions in; null for anything that was not copied here or is no question any more. */
export function pasteQuestions(service: Service, spot: Spot, text: string): Planned | null {
  const pasted = parsed(text);
  if (!isJsonObject(pasted) || pasted["format"] !== FORMAT) return null;
  const { questions, codeLists, translations } = pasted;
  if (!Array.isArray(questions) || questions.length === 0 || !questions.every(isQuestion)) return null;
  const planned = insertQuestions(service, spot, questions, originOf(service, spot, questions, pasted));
  const changes = [
    ...missingLists(service, codeLists),
    ...planned.changes,
    ...withTranslations(service, translations, planned.addresses),
  ];
  return changeAll(service, changes).ok ? { ...planned, changes } : null;
}

/** Where the questions were asked when they were copied; a copy that does not say so was written for its new place. */
function originOf(
  service: Service,
  { parent }: Spot,
  questions: readonly JsonObject[],
  { from, form }: JsonObject,
): Origin {
  const addresses = Array.isArray(from) ? from.map(String) : [];
  const asked = formAt(addresses[0] ?? "");
  const there = { ...service, forms: { ...service.forms, [idAt(asked)]: form } } as unknown as Json;
  const opened = isJsonObject(form) && isJsonObject(there) ? openService(there, service) : null;
  const isWhole = addresses.length === questions.length && opened?.ok === true;
  if (!isWhole || !addresses.every((one) => findElement(opened.service, one)?.kind === "field"))
    return writtenFor(service, parent, questions);
  return { service: opened.service, addresses, isFromElsewhere: findElement(service, asked) === undefined };
}

const isQuestion = (json: Json): json is JsonObject => isJsonObject(json) && typeof json["id"] === "string";

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const missingLists = (service: Service, codeLists: Json | undefined): Change[] =>
  Object.entries(isJsonObject(codeLists) ? codeLists : {}).flatMap(([id, json]): Change[] =>
    isJsonObject(json) && !Object.hasOwn(service.codeLists ?? {}, id)
      ? [{ type: "add", parent: "", container: "codeLists", id, json }]
      : [],
  );

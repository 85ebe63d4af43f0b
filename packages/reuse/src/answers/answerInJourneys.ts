import { meaningAlong } from "@blaupause/check";
import { typesOf } from "@blaupause/engine/compile";
import {
  findElement,
  isJsonObject,
  joinAddress,
  type Json,
  type JsonObject,
  type Service,
} from "@blaupause/model";
import { formOfStep } from "../followJourney.ts";
import { alike } from "./alike.ts";
import { spelledNow, valueNow, type AnswerRename } from "./renameAnswer.ts";

type Journeys = Readonly<Record<string, JsonObject>>;
interface Renaming {
  /** As it was when the journeys were written. */
  readonly service: Service;
  readonly rename: AnswerRename;
  readonly meant: ReadonlySet<string>;
}

/** Example cases after an answer got another value: they answer and expect it by its new one. */
export function answerInJourneys(journeys: Journeys, service: Service, rename: AnswerRename): Journeys {
  const renaming = { service, rename, meant: alike(service, rename.question) };
  return Object.fromEntries(
    Object.entries(journeys).map(([name, journey]) => [name, journeyNow(journey, renaming)]),
  );
}

function journeyNow(journey: JsonObject, renaming: Renaming): JsonObject {
  const { settings, steps, expect } = journey;
  return {
    ...journey,
    ...(isJsonObject(settings) ? { settings: answersNow(settings, "settings", renaming) } : {}),
    ...(Array.isArray(steps) ? { steps: steps.map((step: Json) => stepNow(step, renaming)) } : {}),
    ...(isJsonObject(expect) ? { expect: expectedNow(expect, renaming) } : {}),
  };
}

function stepNow(step: Json, renaming: Renaming): Json {
  if (!isJsonObject(step)) return step;
  const { answers, expect } = step;
  const form = formOfStep(step, renaming.service);
  const place = form === null ? null : joinAddress("", ["forms"], form);
  return {
    ...step,
    ...(isJsonObject(answers) && place !== null ? { answers: answersNow(answers, place, renaming) } : {}),
    ...(isJsonObject(expect) ? { expect: expectedNow(expect, renaming) } : {}),
  };
}

/** The answers in a form, a group, or one entry of a list. */
const answersNow = (answers: JsonObject, parent: string, renaming: Renaming): JsonObject =>
  entriesNow(answers, (id, answer) => answerNow(answer, joinAddress(parent, ["fields"], id), renaming));

function answerNow(answer: Json, question: string, renaming: Renaming): Json {
  const { service, meant, rename } = renaming;
  if (isFeel(answer)) return feelNow(answer, renaming, meant.has(question));
  if (meant.has(question)) return valueNow(answer, rename);
  const type = findElement(service, question)?.json["type"];
  if (type === "group" && isJsonObject(answer)) return answersNow(answer, question, renaming);
  if (type !== "list" || !Array.isArray(answer)) return answer;
  return answer.map((item: Json) => (isJsonObject(item) ? answersNow(item, question, renaming) : item));
}

/** Values a case ends with, by their path. */
function expectedNow(expect: JsonObject, renaming: Renaming): JsonObject {
  const { variables } = expect;
  if (!isJsonObject(variables)) return expect;
  return { ...expect, variables: entriesNow(variables, (path, value) => variableNow(path, value, renaming)) };
}

function variableNow(path: string, value: Json, renaming: Renaming): Json {
  const names = path.replaceAll(/\[[^\]]*\]/g, "").split(".");
  const meaning = meaningAlong(renaming.service, names, "");
  const isOwn = renaming.meant.has(meaning?.address ?? "");
  if (isFeel(value)) return feelNow(value, renaming, isOwn);
  return isOwn ? valueNow(value, renaming.rename) : value;
}

const isFeel = (json: Json): json is { readonly feel: string } =>
  isJsonObject(json) && typeof json["feel"] === "string";

const feelNow = (
  { feel }: { readonly feel: string },
  { service, meant, rename }: Renaming,
  isOwn: boolean,
): Json => ({
  feel: spelledNow(service, meant, rename, isOwn, {
    text: feel,
    register: "expression",
    address: "",
    shape: () => ({ kind: "context", entries: typesOf(service) }),
  }),
});

const entriesNow = (json: JsonObject, edit: (name: string, value: Json) => Json): JsonObject =>
  Object.fromEntries(Object.entries(json).map(([name, value]) => [name, edit(name, value)]));

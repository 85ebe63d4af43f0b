import type { JourneyFailure, Program } from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import { journeysDe } from "../words/journeys.de.ts";
import type { Say, WordKey } from "../words/words.ts";
import { questionAt, refusedQuestions } from "./refusalWords.ts";

/** What went otherwise than a journey says, in plain words: steps, letters and questions by their titles. */
export function failureSentence(failure: JourneyFailure, program: Program, say: Say): string {
  const { code, at = "", expected, found, step } = failure;
  const key = `journeys.failure.${code}`;
  const words = (json: Json | undefined): string => wordsOf(json, program, say);
  const refused = refusedQuestions(program, found).join(", ");
  const told = refused === "" ? words(found) : refused;
  const params = { at: placeAt(at, program), expected: words(expected), found: told };
  const sentence = isWord(key) ? say(key, params) : say("journeys.failure.other");
  return step === "end" ? sentence : say("journeys.failure.step", { step: step + 1, sentence });
}

/** A step or a letter by its title, an answer by its question. */
const placeAt = (at: string, program: Program): string => titleOf(at, program) ?? questionAt(program, at);

function titleOf(id: string, { process, documents }: Program): string | null {
  const node = Object.hasOwn(process.nodes, id) ? process.nodes[id] : undefined;
  if (node !== undefined) return node.title;
  const letter = Object.hasOwn(documents, id) ? documents[id] : undefined;
  return letter === undefined ? null : letter.title.filter((part) => typeof part === "string").join("…");
}

function wordsOf(json: Json | undefined, program: Program, say: Say): string {
  if (json === undefined || json === null) return say("journeys.value.nothing");
  if (Array.isArray(json)) return json.map((one: Json) => wordsOf(one, program, say)).join(", ");
  if (typeof json === "boolean") return say(json ? "journeys.value.yes" : "journeys.value.no");
  if (typeof json === "object") return "…";
  const key = `journeys.value.${json}`;
  return isWord(key) ? say(key) : (titleOf(String(json), program) ?? String(json));
}
const isWord = (key: string): key is WordKey & keyof typeof journeysDe => Object.hasOwn(journeysDe, key);

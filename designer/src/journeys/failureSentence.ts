import type { JourneyFailure, Program } from "@blaupause/engine";
import type { Say, WordKey } from "../words/words.ts";
import { journeysDe } from "../words/journeys.de.ts";

/** What went otherwise than a journey says, in plain words. */
export function failureSentence(failure: JourneyFailure, program: Program, say: Say): string {
  const { code, at = "", expected, found, step } = failure;
  const place = program.process.nodes[at]?.title ?? at;
  const key = `journeys.failure.${code}`;
  const params = { at: place, expected: textOf(expected), found: textOf(found) };
  const sentence = isWord(key) ? say(key, params) : say("journeys.failure.other", { code });
  return step === "end" ? sentence : say("journeys.failure.step", { step: step + 1, sentence });
}
const textOf = (json: unknown): string =>
  json === undefined ? "–" : typeof json === "string" ? json : JSON.stringify(json);
const isWord = (key: string): key is WordKey & keyof typeof journeysDe => Object.hasOwn(journeysDe, key);

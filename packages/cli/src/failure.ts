import type { JourneyFailure } from "@blaupause/engine";
import type { Journey } from "@blaupause/model";
import type { Language } from "./answer.ts";
import { words } from "./words.ts";

/** A failure of a journey as one line: where, what, expected and found. */
export function failureLine(failure: JourneyFailure, journey: Journey, language: Language): string {
  const { expectation, step: stepWord, atEnd, expected, found } = words[language];
  const { step, code, at } = failure;
  const where = step === "end" ? atEnd : `${stepWord} ${step + 1} (${stepName(journey, step)})`;
  const parts = [
    `${where}: ${expectation[code]}${at === undefined ? "" : ` ${at}`}`,
    ...(failure.expected === undefined ? [] : [`${expected} ${JSON.stringify(failure.expected)}`]),
    ...(failure.found === undefined ? [] : [`${found} ${shortened(JSON.stringify(failure.found))}`]),
  ];
  return parts.join("; ");
}

function stepName({ steps }: Journey, index: number): string {
  const step = steps[index];
  if (step === undefined) return "";
  if ("submit" in step) return `submit ${step.submit}`;
  if ("complete" in step) return `complete ${step.complete}`;
  if ("effect" in step) return `effect ${step.effect}`;
  if ("retrieve" in step) return `retrieve ${step.retrieve}`;
  return "wait" in step ? `wait ${step.wait}` : `message ${step.message}`;
}

const LONGEST = 600;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

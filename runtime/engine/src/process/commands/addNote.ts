import type { CommandOf } from "../command.ts";
import { reject, type Rejection } from "../rejection.ts";
import { emit, type Step } from "../step.ts";

/** A letter, a digit, a sign: something that can be read. */
const SAYS_SOMETHING = /[^\s\p{Cc}\p{Cf}]/u;

/** A note for the file. It is an event alone and changes nothing; a closed case takes notes too. */
export function addNote(step: Step, { text }: CommandOf<"addNote">): Rejection | undefined {
  if (!SAYS_SOMETHING.test(text)) return reject("empty-note");
  emit(step, "noteAdded", null, { text });
  return undefined;
}

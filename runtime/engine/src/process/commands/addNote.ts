import type { CommandOf } from "../command.ts";
import { emit, type Step } from "../step.ts";

/** A note for the file. It is an event alone and changes nothing; a closed case takes notes too. */
export function addNote(step: Step, { text }: CommandOf<"addNote">): undefined {
  emit(step, "noteAdded", null, { text });
}

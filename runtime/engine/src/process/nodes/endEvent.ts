import { emit } from "../step.ts";
import type { Enter } from "./kind.ts";

/** One token ends; a terminate end takes the others with it, those on their way too (P27). */
export const endEvent: Enter = (step, { id, terminate }) => {
  emit(step, "endReached", id, terminate === true ? { all: true } : {});
  if (terminate === true) step.queue = [];
};

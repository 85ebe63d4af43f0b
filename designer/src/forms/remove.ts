import type { Change } from "@blaupause/model";
import { outermost } from "./spot.ts";

export const removeQuestions = (chosen: readonly string[]): readonly Change[] =>
  outermost(chosen).map((address) => ({ type: "remove", address }));

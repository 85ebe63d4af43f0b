import type { ElementUse } from "@blaupause/check";
import { isWithin, type Change } from "@blaupause/model";
import { outermost } from "./spot.ts";

export const removeQuestions = (chosen: readonly string[]): readonly Change[] =>
  outermost(chosen).map((address) => ({ type: "remove", address }));

/** Who would miss these elements: uses from outside of all of them. */
export const usersOf = (uses: readonly ElementUse[], chosen: readonly string[]): readonly ElementUse[] =>
  uses.filter(
    ({ from, to }) => chosen.some((one) => isWithin(to, one)) && !chosen.some((one) => isWithin(from, one)),
  );

// Result types that follow from the arguments' types. How types become one comes from whoever checks: evaluating needs none.
import { any, listOf, number, type Type } from "../types.ts";
import type { Merge } from "./define.ts";

export const elementOf = (type: Type | undefined): Type => {
  if (!type) return any;
  return type.kind === "list" ? type.of : type;
};

/** The element, or the common type of the arguments where they are given one by one. */
export const oneElement = (args: readonly Type[], merge: Merge): Type =>
  args.length === 1 ? elementOf(args[0]) : merge(args);

export const sameList = (args: readonly Type[]): Type => listOf(elementOf(args[0]));

/** The list's element only if what is put in has its type. */
export const listWith =
  (...places: readonly number[]) =>
  (args: readonly Type[], merge: Merge): Type =>
    listOf(merge([elementOf(args[0]), ...places.flatMap((place) => args[place] ?? [])]));

export const joinedList = (args: readonly Type[], merge: Merge): Type => listOf(merge(args.map(elementOf)));

/** A number printed as the arguments are: the sum of amounts is an amount. */
export const numberLike = (args: readonly Type[], merge: Merge): Type => {
  const type = oneElement(args, merge);
  return type.kind === "number" ? type : number;
};

/** Of the first argument's kind, as rounding is. */
export const numberLikeFirst = (args: readonly Type[], merge: Merge): Type =>
  numberLike(args.slice(0, 1), merge);

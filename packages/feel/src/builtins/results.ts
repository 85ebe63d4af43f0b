// Result types that follow from the arguments' types.
import { mergeAll } from "../infer/merge.ts";
import { any, listOf, number, type Type } from "../types.ts";

export const elementOf = (type: Type | undefined): Type => {
  if (!type) return any;
  return type.kind === "list" ? type.of : type;
};

/** The element, or the common type of the arguments where they are given one by one. */
export const oneElement = (args: readonly Type[]): Type =>
  args.length === 1 ? elementOf(args[0]) : mergeAll(args);

export const sameList = (args: readonly Type[]): Type => listOf(elementOf(args[0]));

/** The list's element only if what is put in has its type. */
export const listWith =
  (...places: readonly number[]) =>
  (args: readonly Type[]): Type =>
    listOf(mergeAll([elementOf(args[0]), ...places.flatMap((place) => args[place] ?? [])]));

export const joinedList = (args: readonly Type[]): Type => listOf(mergeAll(args.map(elementOf)));

/** A number printed as the arguments are: the sum of amounts is an amount. */
export const numberLike = (args: readonly Type[]): Type => {
  const type = oneElement(args);
  return type.kind === "number" ? type : number;
};

/** Of the first argument's kind, as rounding is. */
export const numberLikeFirst = (args: readonly Type[]): Type => numberLike(args.slice(0, 1));

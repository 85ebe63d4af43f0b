// Names that no id may have: an expression could not tell them from the language itself.
import { builtinNames } from "./builtins/index.ts";

const keywords =
  "for in return if then else some every satisfies or and between instance of not null true false function external item";
const typeNames =
  "Any Null number string boolean date time dateTime duration days years months list context range";
const scope = "settings case item land organisation applicant task ruling partial";

const ofObject = [
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
  "prototype",
  "__proto__",
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
];

/** Every reserved name, sorted. Names of several words are in it although no id has spaces. */
export const reservedNames: readonly string[] = Object.freeze(
  [
    ...new Set([
      ...[keywords, typeNames, scope].flatMap((names) => names.split(" ")),
      ...ofObject,
      ...builtinNames,
    ]),
  ].toSorted(),
);

const reserved: ReadonlySet<string> = new Set(reservedNames);

/** Whether a name belongs to the language, the scope or JavaScript's objects. */
export const isReservedName = (id: string): boolean => reserved.has(id);

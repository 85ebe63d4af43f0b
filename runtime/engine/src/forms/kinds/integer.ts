import { checkRange, isNumber, placesOf, readNumber, showNumber } from "./number.ts";
import type { FieldKind } from "./kind.ts";

export const integer: FieldKind = {
  read: readNumber,
  show: showNumber,
  accepts: (value) =>
    isNumber("type-integer")(value) ?? (placesOf(value) > 0 ? { code: "type-integer" } : undefined),
  check: checkRange,
};

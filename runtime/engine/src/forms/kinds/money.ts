import { num } from "@blaupause/feel";
import { checkRange, isNumber, placesOf, readNumber } from "./number.ts";
import { showText, type FieldKind } from "./kind.ts";

/** Euros with at most two decimals. */
export const money: FieldKind = {
  read: readNumber,
  show: (value) =>
    typeof value !== "number"
      ? showText(value)
      : [
          placesOf(value) > 2
            ? num(String(value)).toFixed().replace(".", ",")
            : num(String(value)).toFixed(2).replace(".", ","),
        ],
  accepts: (value) =>
    isNumber("type-money")(value) ?? (placesOf(value) > 2 ? { code: "type-money" } : undefined),
  check: checkRange,
};

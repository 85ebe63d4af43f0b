import { readText, showText, type FieldKind } from "./kind.ts";
import { checkLength, isText } from "./text.ts";

export const textarea: FieldKind = {
  read: readText,
  show: showText,
  accepts: isText,
  check: checkLength,
};

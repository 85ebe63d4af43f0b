import { readable, showText, type FieldKind } from "./kind.ts";
import { checkLength, isText } from "./text.ts";

/** Browsers send CRLF; one line break is one character everywhere else. */
const lines = (texts: readonly string[]): string => (texts[0] ?? "").replaceAll(/\r\n?/g, "\n").trim();

export const textarea: FieldKind = {
  read: (texts) => readable(lines(texts) === "" ? null : lines(texts)),
  show: showText,
  accepts: isText,
  check: checkLength,
};

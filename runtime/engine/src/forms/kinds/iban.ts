import { accepted, compact, first, readable, type FieldKind } from "./kind.ts";

/** ISO 13616: the first four characters go to the end, letters become numbers, the rest modulo 97 is 1. */
function isIban(text: string): boolean {
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  if (text.startsWith("DE") && text.length !== 22) return false;
  const digits = [...text.slice(4), ...text.slice(0, 4)].map((char) => Number.parseInt(char, 36)).join("");
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

export const iban: FieldKind = {
  read: (texts) => readable(compact(first(texts)).toUpperCase() || null),
  show: (value) => (value === null ? [] : [String(value).replaceAll(/(.{4})(?=.)/g, "$1 ")]),
  accepts: (value) => (typeof value === "string" && isIban(value) ? undefined : { code: "type-iban" }),
  check: accepted,
};

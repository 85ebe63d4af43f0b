import {
  compare,
  formatDate,
  formatIso,
  isContext,
  isList,
  isNum,
  isTagged,
  num,
  roundHalfUp,
  toJson,
  toText,
  type Num,
  type Value,
} from "@blaupause/feel";
import type { Print } from "./program.ts";

export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

const MONTHS = {
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
type Language = keyof typeof MONTHS;
export const languageOf = (language: string): Language => (language.startsWith("en") ? "en" : "de");

/** Thousands from five digits on are parted by a dot, as official German texts do. */
function grouped(digits: string, separator: string): string {
  return digits.length < 5 ? digits : digits.replaceAll(/\B(?=([0-9]{3})+$)/g, separator);
}

export function printNumber(value: Num, language: string, places?: number): string {
  const text = toText(places === undefined ? value : roundHalfUp(value, places));
  const [whole = "0", part = ""] = text.replace("-", "").split(".");
  const fraction = places === undefined ? part : part.padEnd(places, "0");
  const [group, point] = languageOf(language) === "en" ? [",", "."] : [".", ","];
  const sign = compare(value, num(0)) < 0 && /[1-9]/.test(whole + fraction) ? "−" : "";
  return sign + grouped(whole, group) + (fraction === "" ? "" : point + fraction);
}

/** `90,00 €`, in English `€90.00`. */
export const printMoney = (value: Num, language: string): string =>
  languageOf(language) === "en"
    ? `€${printNumber(value, language, 2)}`
    : `${printNumber(value, language, 2)} €`;

/** The same of a number as JSON has it. */
export const printEuro = (euros: number, language: string): string => printMoney(num(euros), language);

/** `2. März 2026`, in English `2 March 2026`. */
export function printDate(iso: string, language: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  const own = languageOf(language);
  const name = MONTHS[own][(month ?? 1) - 1] ?? "";
  return own === "en" ? `${day} ${name} ${year}` : `${day}. ${name} ${year}`;
}

/** A value as people read it inside a text; null prints nothing. */
export function printValue(value: Value, print: Print, labels: Labels, language: string): string {
  if (value === null) return "";
  if (isList(value)) return value.map((item) => printValue(item, print, labels, language)).join(", ");
  if (typeof value === "string") return labelOf(value, print, labels);
  if (typeof value === "boolean") return yesOrNo(value, language);
  if (isNum(value))
    return print.kind === "money" ? printMoney(value, language) : printNumber(value, language);
  if (isContext(value) || !isTagged(value)) return "";
  if (value.type === "date") return printDate(formatDate(value), language);
  if (value.type === "dateTime")
    return `${printDate(formatDate(value.date), language)}, ${formatIso(value.time).slice(0, 5)}`;
  if (value.type === "time") return formatIso(value).slice(0, 5);
  const json = toJson(value);
  return typeof json === "string" ? json : "";
}

const labelOf = (value: string, { labels: tag }: Print, labels: Labels): string => {
  const table = tag === undefined ? undefined : labels[tag];
  return table !== undefined && Object.hasOwn(table, value) ? (table[value] ?? value) : value;
};
const yesOrNo = (value: boolean, language: string): string =>
  languageOf(language) === "en" ? (value ? "yes" : "no") : value ? "ja" : "nein";

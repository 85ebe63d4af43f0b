import type { Condition, Ref } from "../rules/rule.ts";
import { inScope, type Place } from "./place.ts";

/** Finds what an id means from where a rule stands; or says why it cannot. */
export type Find = (ref: Ref) => Place | string;

/** A condition as FEEL, readable from `reader`'s place; or why not. */
export function feelOf(one: Condition, find: Find, reader: Place | null): { readonly feel: string } | string {
  if ("of" in one) {
    const parts = one.of.map((part) => feelOf(part, find, reader));
    const why = parts.find((part) => typeof part === "string");
    if (typeof why === "string") return why;
    const texts = parts.flatMap((part) => (typeof part === "string" ? [] : [part.feel]));
    return { feel: texts.map((text) => (texts.length > 1 ? `(${text})` : text)).join(` ${one.t} `) };
  }
  if (one.t === "land")
    return {
      feel: one.keys
        .map((key) => `land.key ${one.yes ? "=" : "!="} "${key}"`)
        .join(one.yes ? " or " : " and "),
    };
  const place = find(one.ref);
  if (typeof place === "string") return place;
  if (!inScope(place, reader)) return "sie liest Einträge einer Liste von außen";
  return one.t === "filled" ? { feel: filledFeel(place, one.yes) } : comparison(one, place);
}

/** Whether anything is answered there. */
export function filledFeel(place: Place, yes: boolean): string {
  if (place.kind === "list" || place.kind === "fieldList")
    return yes ? `count(${place.feel}) > 0` : `count(${place.feel}) = 0`;
  if (place.kind !== "field")
    return (
      place.children
        .filter(isAsked)
        .map((child) => filledFeel(child, yes))
        .join(yes ? " or " : " and ") || String(!yes)
    );
  const many = place.struktur.anzahl.max !== 1;
  return many ? `count(${place.feel}) ${yes ? ">" : "="} 0` : `${place.feel} ${yes ? "!=" : "="} null`;
}

const isAsked = ({ struktur }: Place): boolean =>
  struktur.enthaelt.type === "gruppe" ||
  (struktur.enthaelt.feldart !== "label" &&
    struktur.enthaelt.feldart !== "hidden" &&
    struktur.enthaelt.datentyp !== "obj");

const truth: Readonly<Record<string, boolean>> = {
  ja: true,
  wahr: true,
  true: true,
  nein: false,
  falsch: false,
  false: false,
};
type Is = Extract<Condition, { t: "is" }>;
function comparison({ op, value }: Is, place: Place): { readonly feel: string } | string {
  const { enthaelt: feld, anzahl } = place.struktur;
  if (feld.type !== "feld" || place.kind !== "field") return "sie vergleicht eine Gruppe mit einem Wert";
  if (feld.datentyp === "bool") return isTrue(place.feel, op, truth[value.toLowerCase()]);
  if (["num", "num_int", "num_currency"].includes(feld.datentyp) && feld.feldart !== "select")
    return /^[0-9]+([.,][0-9]+)?$/.test(value)
      ? { feel: `${place.feel} ${op} ${value.replace(",", ".")}` }
      : "der Wert ist keine Zahl";
  if (op !== "=" && op !== "!=") return "sie ordnet Texte";
  const code = feld.werte === null ? value : codeOf(value, feld.werte);
  if (code === null) return `den Wert „${value}“ gibt es in der Liste nicht`;
  const text = JSON.stringify(code);
  if (anzahl.max === 1) return { feel: `${place.feel} ${op} ${text}` };
  return {
    feel: op === "=" ? `list contains(${place.feel}, ${text})` : `not(list contains(${place.feel}, ${text}))`,
  };
}

function isTrue(feel: string, op: string, value: boolean | undefined): { readonly feel: string } | string {
  if (value === undefined || (op !== "=" && op !== "!=")) return "der Wert ist weder Ja noch Nein";
  return { feel: `${feel} ${op} ${String(value)}` };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.]+/g, " ")
    .trim();
function codeOf(
  value: string,
  werte: readonly { readonly code: string; readonly name: string }[],
): string | null {
  const exact = werte.find(({ code, name }) => code === value || plain(name) === plain(value));
  const [head = ""] = value.split(" ");
  return exact?.code ?? werte.find(({ code }) => code === head)?.code ?? null;
}

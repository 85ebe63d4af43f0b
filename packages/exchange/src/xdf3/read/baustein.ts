import { attributeOf, childOf, childrenOf, codeOf, textOf, type XmlElement } from "../../xml/element.ts";
import type { Baustein, Beschriftet, Bezug, Identifikation, Regel, Stichwort } from "../schema.ts";

export function readIdentifikation(element: XmlElement): Identifikation {
  const found = childOf(element, "identifikation");
  if (found === null) return { id: "", version: null };
  return { id: textOf(found, "id") ?? "", version: textOf(found, "version") };
}

export const readBezug = (element: XmlElement): readonly Bezug[] =>
  childrenOf(element, "bezug").map((one) => ({ text: one.text.trim(), link: attributeOf(one, "link") }));

const readStichwort = (element: XmlElement): readonly Stichwort[] =>
  childrenOf(element, "stichwort").map((one) => ({ text: one.text.trim(), uri: attributeOf(one, "uri") }));

export const readBaustein = (element: XmlElement): Baustein => ({
  identifikation: readIdentifikation(element),
  name: textOf(element, "name") ?? "",
  beschreibung: textOf(element, "beschreibung"),
  definition: textOf(element, "definition"),
  bezug: readBezug(element),
  freigabestatus: codeOf(element, "freigabestatus"),
  statusGesetztAm: textOf(element, "statusGesetztAm"),
  statusGesetztDurch: textOf(element, "statusGesetztDurch"),
  gueltigAb: textOf(element, "gueltigAb"),
  gueltigBis: textOf(element, "gueltigBis"),
  versionshinweis: textOf(element, "versionshinweis"),
  veroeffentlichungsdatum: textOf(element, "veroeffentlichungsdatum"),
  letzteAenderung: textOf(element, "letzteAenderung"),
  relationen: element.skipped,
  stichwort: readStichwort(element),
});

export const readBeschriftet = (element: XmlElement): Beschriftet => ({
  ...readBaustein(element),
  bezeichnungEingabe: textOf(element, "bezeichnungEingabe"),
  bezeichnungAusgabe: textOf(element, "bezeichnungAusgabe"),
  schemaelementart: codeOf(element, "schemaelementart"),
  hilfetextEingabe: textOf(element, "hilfetextEingabe"),
  hilfetextAusgabe: textOf(element, "hilfetextAusgabe"),
});

export const readRegeln = (element: XmlElement): readonly Regel[] =>
  childrenOf(element, "regel").map((regel) => ({
    identifikation: readIdentifikation(regel),
    name: textOf(regel, "name") ?? "",
    beschreibung: textOf(regel, "beschreibung"),
    freitextRegel: textOf(regel, "freitextRegel"),
    bezug: readBezug(regel),
    stichwort: readStichwort(regel),
    fachlicherErsteller: textOf(regel, "fachlicherErsteller"),
    letzteAenderung: textOf(regel, "letzteAenderung"),
    typ: codeOf(regel, "typ"),
    skript: textOf(regel, "skript"),
  }));

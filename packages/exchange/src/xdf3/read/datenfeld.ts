import { attributeOf, childOf, childrenOf, codeOf, textOf, type XmlElement } from "../../xml/element.ts";
import type { CodelisteReferenz, Datenfeld, Praezisierung, Wert } from "../schema.ts";
import { readBeschriftet, readRegeln } from "./baustein.ts";

export const readDatenfeld = (element: XmlElement): Datenfeld => ({
  type: "feld",
  ...readBeschriftet(element),
  feldart: codeOf(element, "feldart") ?? "",
  datentyp: codeOf(element, "datentyp") ?? "",
  praezisierung: readPraezisierung(childOf(element, "praezisierung")),
  inhalt: textOf(element, "inhalt"),
  vorbefuellung: codeOf(element, "vorbefuellung"),
  werte: readWerte(childOf(element, "werte")),
  codelisteReferenz: readReferenz(childOf(element, "codelisteReferenz")),
  codeKey: textOf(element, "codeKey"),
  nameKey: textOf(element, "nameKey"),
  helpKey: textOf(element, "helpKey"),
  regel: readRegeln(element),
  maxSize: textOf(element, "maxSize"),
  mediaType: childrenOf(element, "mediaType").map(({ text }) => text.trim()),
});

function readPraezisierung(element: XmlElement | null): Praezisierung | null {
  if (element === null) return null;
  const written = asJson(element.text);
  const value = (name: string): string | null => attributeOf(element, name) ?? written?.get(name) ?? null;
  return {
    minLength: value("minLength"),
    maxLength: value("maxLength"),
    minValue: value("minValue"),
    maxValue: value("maxValue"),
    pattern: value("pattern"),
    text: written !== null || element.text.trim() === "" ? null : element.text.trim(),
  };
}

/** Files that came from the second version may still hold the constraints as JSON in the text. */
function asJson(text: string): ReadonlyMap<string, string> | null {
  if (!text.trim().startsWith("{")) return null;
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== "object" || json === null) return null;
    return new Map(Object.entries(json).map(([name, value]) => [name, String(value)]));
  } catch {
    return null;
  }
}

const readWerte = (element: XmlElement | null): readonly Wert[] | null =>
  element === null
    ? null
    : childrenOf(element, "wert").map((wert) => ({
        code: textOf(wert, "code") ?? "",
        name: textOf(wert, "name") ?? "",
        hilfe: textOf(wert, "hilfe"),
      }));

const readReferenz = (element: XmlElement | null): CodelisteReferenz | null =>
  element === null
    ? null
    : {
        canonicalIdentification: textOf(element, "canonicalIdentification"),
        version: textOf(element, "version"),
        canonicalVersionUri: textOf(element, "canonicalVersionUri"),
      };

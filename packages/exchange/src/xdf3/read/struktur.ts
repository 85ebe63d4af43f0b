import { childOf, childrenOf, codeOf, textOf, type XmlElement } from "../../xml/element.ts";
import { problem, type Xdf3Problem } from "../problem.ts";
import type { Anzahl, Datenfeld, Datenfeldgruppe, Struktur } from "../schema.ts";
import { readBeschriftet, readBezug, readIdentifikation, readRegeln } from "./baustein.ts";
import { readDatenfeld } from "./datenfeld.ts";

/** Where we are: ids from the schema down, and a list that takes what is wrong. */
export interface Way {
  readonly ids: readonly string[];
  readonly problems: Xdf3Problem[];
}

export const readStrukturen = (element: XmlElement, way: Way): readonly Struktur[] =>
  childrenOf(element, "struktur").flatMap((one) => readStruktur(one, way) ?? []);

function readStruktur(element: XmlElement, way: Way): Struktur | null {
  const inside = childOf(element, "enthaelt")?.children ?? [];
  const [only] = inside;
  if (only === undefined || inside.length > 1) {
    way.problems.push(problem("no-content", way.ids.join("/"), element.line));
    return null;
  }
  const enthaelt = readInhalt(only, way);
  if (enthaelt === null) return null;
  return { anzahl: readAnzahl(element, way), bezug: readBezug(element), enthaelt };
}

function readInhalt(element: XmlElement, way: Way): Datenfeldgruppe | Datenfeld | null {
  const { id } = readIdentifikation(element);
  const at = [...way.ids, id].join("/");
  if (id === "") return refused(way, problem("no-id", way.ids.join("/"), element.line, element.name));
  if (way.ids.includes(id))
    return refused(
      way,
      problem("cycle", at, element.line, [...way.ids, id].slice(way.ids.indexOf(id)).join(" → ")),
    );
  if (element.name === "datenfeldgruppe") return readGruppe(element, { ...way, ids: [...way.ids, id] });
  if (element.name === "datenfeld") return checked(readDatenfeld(element), way, element.line);
  return refused(way, problem("no-content", at, element.line));
}

function refused(way: Way, one: Xdf3Problem): null {
  way.problems.push(one);
  return null;
}

const readGruppe = (element: XmlElement, way: Way): Datenfeldgruppe => ({
  type: "gruppe",
  ...readBeschriftet(element),
  art: codeOf(element, "art"),
  regel: readRegeln(element),
  struktur: readStrukturen(element, way),
});

const FELDART: ReadonlySet<string> = new Set(["input", "select", "label", "hidden", "locked"]);
const DATENTYP: ReadonlySet<string> = new Set(
  "text text_latin date time datetime bool num num_int num_currency file obj".split(" "),
);
function checked(feld: Datenfeld, { ids, problems }: Way, line: number): Datenfeld {
  const { feldart, datentyp, identifikation } = feld;
  if (!FELDART.has(feldart) || !DATENTYP.has(datentyp))
    problems.push(
      problem("no-kind", [...ids, identifikation.id].join("/"), line, `${feldart} ${datentyp}`.trim()),
    );
  return feld;
}

const ANZAHL = /^([0-9]{1,6}):([0-9]{1,6}|\*)$/;
function readAnzahl(element: XmlElement, { ids, problems }: Way): Anzahl {
  const text = textOf(element, "anzahl") ?? "";
  const found = ANZAHL.exec(text.replaceAll(" ", ""));
  const [, min = "0", max = "1"] = found ?? [];
  const read = { min: Number(min), max: max === "*" ? null : Number(max) };
  if (found !== null && (read.max === null || read.max >= Math.max(1, read.min))) return read;
  problems.push(problem("anzahl", ids.join("/"), element.line, text));
  return { min: 0, max: 1 };
}

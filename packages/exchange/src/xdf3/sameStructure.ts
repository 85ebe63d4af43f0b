import type { Anzahl, Datenfeld, Datenfeldgruppe, Regel, Stammdatenschema, Struktur } from "./schema.ts";

/** Where two schemas differ in ids, versions, order, cardinality, types, code lists, constraints or rules. */
export function differences(one: Stammdatenschema, other: Stammdatenschema): readonly string[] {
  const [before, after] = [linesOf(one), linesOf(other)];
  const longest = before.length > after.length ? before : after;
  return longest.flatMap((_, at) => {
    const [was = "–", now = "–"] = [before[at], after[at]];
    return was === now ? [] : [`${was} ≠ ${now}`];
  });
}

const anzahlOf = ({ min, max }: Anzahl): string => `${min}:${max ?? "*"}`;
const regelLine = ({ identifikation, freitextRegel, typ, skript }: Regel): string =>
  JSON.stringify([identifikation, typ, freitextRegel, skript]);

const linesOf = ({ identifikation, struktur, regel }: Stammdatenschema): readonly string[] => [
  JSON.stringify(identifikation),
  ...regel.map(regelLine),
  ...struktur.flatMap((one) => strukturLines(one, "")),
];

function strukturLines({ anzahl, enthaelt, bezug }: Struktur, above: string): readonly string[] {
  const { id, version } = enthaelt.identifikation;
  const path = `${above}/${id}`;
  const line = `${path} ${version ?? ""} ${anzahlOf(anzahl)} ${JSON.stringify(bezug)} ${contentOf(enthaelt)}`;
  const inside = enthaelt.type === "gruppe" ? enthaelt.struktur : [];
  return [line, ...enthaelt.regel.map(regelLine), ...inside.flatMap((one) => strukturLines(one, path))];
}

const contentOf = (one: Datenfeldgruppe | Datenfeld): string =>
  JSON.stringify(
    one.type === "gruppe"
      ? [one.art, one.bezeichnungEingabe, one.hilfetextEingabe]
      : [
          one.feldart,
          one.datentyp,
          one.bezeichnungEingabe,
          one.hilfetextEingabe,
          one.inhalt,
          one.praezisierung,
          one.werte,
          one.codelisteReferenz,
          one.maxSize,
          one.mediaType,
        ],
  );

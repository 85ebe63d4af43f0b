import { writeXml, type Tag } from "../../xml/write.ts";
import {
  XDF3,
  type Anzahl,
  type Baustein,
  type Beschriftet,
  type Datenfeld,
  type Datenfeldgruppe,
  type Praezisierung,
  type Regel,
  type Stammdatenschema,
  type Struktur,
  type Xdf3,
} from "../schema.ts";
import { bezug, code, identifikation, named, stichwort, text } from "./tags.ts";

/** The message as XML. Children stand in the order of the standard's schema; relations are not written. */
export function exportXdf3({ nachrichtID, erstellungszeitpunkt, schema }: Xdf3): string {
  const header = named("header", [
    text("nachrichtID", nachrichtID),
    text("erstellungszeitpunkt", erstellungszeitpunkt),
  ]);
  const content = [header, named("stammdatenschema", schemaParts(schema))];
  return writeXml(named("xdatenfelder.stammdatenschema.0102", content, { "xmlns:xdf": XDF3 }));
}

type Parts = readonly (Tag | null)[];

const baseParts = (one: Baustein): Parts => [
  identifikation(one.identifikation),
  named("name", one.name),
  text("beschreibung", one.beschreibung),
  text("definition", one.definition),
  ...bezug(one.bezug),
  code("freigabestatus", one.freigabestatus),
  text("statusGesetztAm", one.statusGesetztAm),
  text("statusGesetztDurch", one.statusGesetztDurch),
  text("gueltigAb", one.gueltigAb),
  text("gueltigBis", one.gueltigBis),
  text("versionshinweis", one.versionshinweis),
  text("veroeffentlichungsdatum", one.veroeffentlichungsdatum),
  text("letzteAenderung", one.letzteAenderung),
  ...stichwort(one.stichwort),
];

const schemaParts = (schema: Stammdatenschema): Parts => [
  ...baseParts(schema),
  text("bezeichnung", schema.bezeichnung),
  text("hilfetext", schema.hilfetext),
  code("ableitungsmodifikationenStruktur", schema.ableitungsmodifikationenStruktur),
  code("ableitungsmodifikationenRepraesentation", schema.ableitungsmodifikationenRepraesentation),
  schema.dokumentsteckbrief === null
    ? null
    : named("dokumentsteckbrief", [named("id", schema.dokumentsteckbrief)]),
  ...schema.regel.map(regelTag),
  ...schema.struktur.map(strukturTag),
];

const labelParts = (one: Beschriftet): Parts => [
  ...baseParts(one),
  text("bezeichnungEingabe", one.bezeichnungEingabe),
  text("bezeichnungAusgabe", one.bezeichnungAusgabe),
  code("schemaelementart", one.schemaelementart),
  text("hilfetextEingabe", one.hilfetextEingabe),
  text("hilfetextAusgabe", one.hilfetextAusgabe),
];

const gruppeTag = (gruppe: Datenfeldgruppe): Tag =>
  named("datenfeldgruppe", [
    ...labelParts(gruppe),
    code("art", gruppe.art),
    ...gruppe.regel.map(regelTag),
    ...gruppe.struktur.map(strukturTag),
  ]);

const feldTag = (feld: Datenfeld): Tag =>
  named("datenfeld", [
    ...labelParts(feld),
    code("feldart", feld.feldart),
    code("datentyp", feld.datentyp),
    praezisierungTag(feld.praezisierung),
    text("inhalt", feld.inhalt),
    code("vorbefuellung", feld.vorbefuellung),
    ...listParts(feld),
    ...feld.regel.map(regelTag),
    text("maxSize", feld.maxSize),
    ...feld.mediaType.map((type) => named("mediaType", type)),
  ]);

function praezisierungTag(one: Praezisierung | null): Tag | null {
  if (one === null) return null;
  const { text: words, ...attributes } = one;
  return named("praezisierung", words ?? "", attributes);
}

function listParts({ werte, codelisteReferenz, codeKey, nameKey, helpKey }: Datenfeld): Parts {
  return [
    werte === null
      ? null
      : named(
          "werte",
          werte.map((one) =>
            named("wert", [named("code", one.code), named("name", one.name), text("hilfe", one.hilfe)]),
          ),
        ),
    codelisteReferenz === null
      ? null
      : named("codelisteReferenz", [
          text("canonicalIdentification", codelisteReferenz.canonicalIdentification),
          text("version", codelisteReferenz.version),
          text("canonicalVersionUri", codelisteReferenz.canonicalVersionUri),
        ]),
    text("codeKey", codeKey),
    text("nameKey", nameKey),
    text("helpKey", helpKey),
  ];
}

const regelTag = (regel: Regel): Tag =>
  named("regel", [
    identifikation(regel.identifikation),
    named("name", regel.name),
    text("beschreibung", regel.beschreibung),
    text("freitextRegel", regel.freitextRegel),
    ...bezug(regel.bezug),
    ...stichwort(regel.stichwort),
    text("fachlicherErsteller", regel.fachlicherErsteller),
    text("letzteAenderung", regel.letzteAenderung),
    code("typ", regel.typ),
    text("skript", regel.skript),
  ]);

const strukturTag = (one: Struktur): Tag =>
  named("struktur", [
    named("anzahl", anzahlText(one.anzahl)),
    ...bezug(one.bezug),
    named("enthaelt", [one.enthaelt.type === "gruppe" ? gruppeTag(one.enthaelt) : feldTag(one.enthaelt)]),
  ]);

export const anzahlText = ({ min, max }: Anzahl): string => `${min}:${max ?? "*"}`;

// The tree of an XDatenfelder 3.0 message. Properties are called as the standard's elements are.

export interface Identifikation {
  readonly id: string;
  readonly version: string | null;
}
/** Rechtsbezug: the words, and where the law can be read. */
export interface Bezug {
  readonly text: string;
  readonly link: string | null;
}
export interface Stichwort {
  readonly text: string;
  readonly uri: string | null;
}

/** What schema, group and field have in common. */
export interface Baustein {
  readonly identifikation: Identifikation;
  readonly name: string;
  readonly beschreibung: string | null;
  readonly definition: string | null;
  readonly bezug: readonly Bezug[];
  readonly freigabestatus: string | null;
  readonly statusGesetztAm: string | null;
  readonly statusGesetztDurch: string | null;
  readonly gueltigAb: string | null;
  readonly gueltigBis: string | null;
  readonly versionshinweis: string | null;
  readonly veroeffentlichungsdatum: string | null;
  readonly letzteAenderung: string | null;
  /** Only counted: there are thousands in a file, and they say nothing about the form. */
  readonly relationen: number;
  readonly stichwort: readonly Stichwort[];
}
/** What people read of a group or field. */
export interface Beschriftet extends Baustein {
  readonly bezeichnungEingabe: string | null;
  readonly bezeichnungAusgabe: string | null;
  readonly schemaelementart: string | null;
  readonly hilfetextEingabe: string | null;
  readonly hilfetextAusgabe: string | null;
}

export interface Regel {
  readonly identifikation: Identifikation;
  readonly name: string;
  readonly beschreibung: string | null;
  readonly freitextRegel: string | null;
  readonly bezug: readonly Bezug[];
  readonly stichwort: readonly Stichwort[];
  readonly fachlicherErsteller: string | null;
  readonly letzteAenderung: string | null;
  readonly typ: string | null;
  readonly skript: string | null;
}

/** `anzahl`: how often something stands here; `max` null is any number. */
export interface Anzahl {
  readonly min: number;
  readonly max: number | null;
}
/** A place in a schema or group. How often and why belongs to the place, not to what stands there. */
export interface Struktur {
  readonly anzahl: Anzahl;
  readonly bezug: readonly Bezug[];
  readonly enthaelt: Datenfeldgruppe | Datenfeld;
}

export interface Datenfeldgruppe extends Beschriftet {
  readonly type: "gruppe";
  /** `X`: exactly one of its parts. */
  readonly art: string | null;
  readonly regel: readonly Regel[];
  readonly struktur: readonly Struktur[];
}

export interface Praezisierung {
  readonly minLength: string | null;
  readonly maxLength: string | null;
  readonly minValue: string | null;
  readonly maxValue: string | null;
  readonly pattern: string | null;
  readonly text: string | null;
}
export interface Wert {
  readonly code: string;
  readonly name: string;
  readonly hilfe: string | null;
}
export interface CodelisteReferenz {
  readonly canonicalIdentification: string | null;
  readonly version: string | null;
  readonly canonicalVersionUri: string | null;
}
export interface Datenfeld extends Beschriftet {
  readonly type: "feld";
  readonly feldart: string;
  readonly datentyp: string;
  readonly praezisierung: Praezisierung | null;
  readonly inhalt: string | null;
  readonly vorbefuellung: string | null;
  readonly werte: readonly Wert[] | null;
  readonly codelisteReferenz: CodelisteReferenz | null;
  readonly codeKey: string | null;
  readonly nameKey: string | null;
  readonly helpKey: string | null;
  readonly regel: readonly Regel[];
  readonly maxSize: string | null;
  readonly mediaType: readonly string[];
}

export interface Stammdatenschema extends Baustein {
  readonly type: "schema";
  readonly bezeichnung: string | null;
  readonly hilfetext: string | null;
  readonly ableitungsmodifikationenStruktur: string | null;
  readonly ableitungsmodifikationenRepraesentation: string | null;
  readonly dokumentsteckbrief: string | null;
  readonly regel: readonly Regel[];
  readonly struktur: readonly Struktur[];
}

/** A whole message: the schema and when it was made. */
export interface Xdf3 {
  readonly nachrichtID: string | null;
  readonly erstellungszeitpunkt: string | null;
  readonly schema: Stammdatenschema;
}

export const XDF3 = "urn:xoev-de:fim:standard:xdatenfelder_3.0.0";

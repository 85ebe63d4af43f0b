import type { ElementKind } from "@blaupause/model";
import type { MessageLanguage } from "./language.ts";

/** How what has no words of its own is called, by its kind and place. */
export interface KindWords {
  readonly kinds: Readonly<Record<ElementKind, string>>;
  /** The parts of a service, by the first word of an address. */
  readonly parts: Readonly<Record<string, string>>;
  readonly numbered: (kind: string, number: number, inside: string) => string;
  readonly way: (from: string, to: string) => string;
  readonly nowhere: string;
}

const de: KindWords = {
  kinds: {
    service: "Leistung",
    legalBasis: "Rechtsgrundlage",
    preparation: "Hinweis",
    criterion: "Voraussetzung",
    role: "Rolle",
    column: "Spalte",
    form: "Formular",
    page: "Seite",
    field: "Angabe",
    option: "Antwort",
    rule: "Prüfregel",
    decision: "Tabelle",
    input: "Eingang",
    output: "Ergebnis",
    row: "Zeile",
    document: "Schreiben",
    block: "Absatz",
    item: "Eintrag",
    tableColumn: "Spalte",
    node: "Schritt",
    flow: "Weg",
    deadline: "Frist",
    codeList: "Liste",
  },
  parts: {
    settings: "Angaben der Kommune",
    forms: "Formulare",
    decisions: "Tarife & Regeln",
    documents: "Schreiben",
    process: "Ablauf",
    deadlines: "Fristen",
    roles: "Rollen",
    codeLists: "Listen",
  },
  numbered: (kind, number, inside) => `${kind} ${number} in ${inside}`,
  way: (from, to) => `Weg von ${from} nach ${to}`,
  nowhere: "einem Schritt, den es nicht gibt",
};

const en: KindWords = {
  kinds: {
    service: "Service",
    legalBasis: "Legal basis",
    preparation: "Note",
    criterion: "Requirement",
    role: "Role",
    column: "Column",
    form: "Form",
    page: "Page",
    field: "Question",
    option: "Answer",
    rule: "Rule",
    decision: "Table",
    input: "Input",
    output: "Result",
    row: "Row",
    document: "Letter",
    block: "Paragraph",
    item: "Entry",
    tableColumn: "Column",
    node: "Step",
    flow: "Way",
    deadline: "Deadline",
    codeList: "List",
  },
  parts: {
    settings: "Settings",
    forms: "Forms",
    decisions: "Tariffs and rules",
    documents: "Letters",
    process: "Process",
    deadlines: "Deadlines",
    roles: "Roles",
    codeLists: "Lists",
  },
  numbered: (kind, number, inside) => `${kind} ${number} in ${inside}`,
  way: (from, to) => `Way from ${from} to ${to}`,
  nowhere: "a step that is not there",
};

export const kindWords: Readonly<Record<MessageLanguage, KindWords>> = { de, en };

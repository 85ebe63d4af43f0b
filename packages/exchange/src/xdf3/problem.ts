/** Why a file cannot be read, or what in it was read another way than it is written. */
export type Xdf3ProblemCode = keyof typeof sentences;

export interface Xdf3Problem {
  readonly code: Xdf3ProblemCode;
  /** A sentence for people, in German. */
  readonly message: string;
  /** Where: ids from the schema down, `S…/G…/F…`, or empty for the file. */
  readonly at: string;
  /** Line of the file, 0 where none can be said. */
  readonly line: number;
}

const sentences = {
  "too-large": (about: string) =>
    `Die Datei ist größer als ${about} MB. Exportieren Sie das Schema ohne Beziehungen, oder teilen Sie es.`,
  encoding: () =>
    "Die Zeichen der Datei passen nicht zu ihrer angegebenen Kodierung. Speichern Sie sie als UTF-8.",
  "not-xml": () => "Die Datei ist kein gültiges XML. Laden Sie sie noch einmal herunter.",
  doctype: () =>
    "Die Datei enthält eine Dokumenttyp-Definition (DTD). Solche Dateien lesen wir nicht, denn darin können sich Angriffe verstecken.",
  "too-deep": () => "Die Bausteine der Datei sind zu tief verschachtelt. Teilen Sie das Schema.",
  "too-many": (about: string) => `Die Datei hat mehr als ${about} Elemente. Teilen Sie das Schema.`,
  xdf2: () =>
    "Das ist XDatenfelder 2. Wandeln Sie die Datei im FIM-Portal in XDatenfelder 3 um („XDF2 nach XDF3“), und importieren Sie das Ergebnis.",
  "other-version": (about: string) =>
    `Diese Fassung von XDatenfelder kennen wir nicht („${about}“). Lesbar ist XDatenfelder 3.0.0.`,
  "not-xdf": () =>
    "Das ist keine Datei von XDatenfelder. Wählen Sie ein Stammdatenschema aus dem FIM-Portal.",
  "no-schema": (about: string) =>
    `Die Datei enthält kein Stammdatenschema, sondern „${about}“. Exportieren Sie das ganze Schema.`,
  cycle: (about: string) =>
    `Eine Gruppe enthält sich selbst: ${about}. So ein Formular hätte kein Ende. Ändern Sie das Schema.`,
  "no-id": (about: string) => `Hier fehlt die Kennung eines Bausteins („${about}“).`,
  "no-content": () => "An dieser Stelle der Struktur steht kein Baustein, oder mehr als einer.",
  "no-kind": (about: string) => `Feldart oder Datentyp fehlen oder sind unbekannt („${about}“).`,
  anzahl: (about: string) => `Die Häufigkeit „${about}“ ist keine. Erwartet wird zum Beispiel 0:1 oder 1:*.`,
} as const satisfies Record<string, (about: string) => string>;

export const problem = (code: Xdf3ProblemCode, at: string, line: number, about = ""): Xdf3Problem => ({
  code,
  message: sentences[code](about),
  at,
  line,
});

/** Something of the FIM file that the form does not hold, or holds in a simpler way. */
export interface Loss {
  readonly id: string;
  /** Ids from the schema down. */
  readonly at: string;
  readonly kind: "lost" | "simplified";
  /** What it is about, a key for machines. */
  readonly what: LossCode;
  /** For people, in German. */
  readonly message: string;
}

const sentences = {
  obj: () => "Der Datentyp „Objekt“ hat hier keine Entsprechung. Die Frage fehlt.",
  hidden: () => "Ein verborgenes Feld ohne Inhalt hat niemand, der es füllt. Es fehlt.",
  time: (about: string) => `Die Angabe „${about}“ wird als Text mit festem Muster gefragt.`,
  label: () => "Der Hinweistext steht im Formular. Seine FIM-Kennung steht nur in der Herkunft.",
  list: () => "Die Codeliste liegt der Datei nicht bei. Laden Sie ihre Einträge nach.",
  pattern: () => "Das Muster ist zu lang oder nicht sicher auszuführen. Es wird nicht geprüft.",
  judged: () => "Statt des Musters prüft das Feld selbst, ob die Angabe stimmt.",
  size: () => "Die Dateigröße ist keine Zahl oder zu groß für einen Upload. Es gilt die übliche Grenze.",
  media: (about: string) => `Der Dateityp „${about}“ ist keiner, den wir prüfen können.`,
  bounds: (about: string) => `Die Grenze „${about}“ wird für diesen Fragetyp nicht geprüft.`,
  text: () => "Der freie Text der Präzisierung wird nicht geprüft.",
  content: () => "Der vorgegebene Inhalt wird nicht vorbelegt.",
  words: () => "Ein Text war zu lang und ist gekürzt.",
  output: () => "Bezeichnung und Hilfetext der Ausgabe stehen nur in der Herkunft.",
  relations: (about: string) => `${about} Beziehungen zu anderen Bausteinen sind nicht übernommen.`,
  rule: (about: string) => `Die Regel ist nicht übersetzt: ${about}. Bilden Sie sie von Hand nach.`,
  prefill: () => "Die Vorbefüllung aus einer fremden Quelle ist nicht eingerichtet.",
  nothing: () => "Die Gruppe ist leer und fehlt deshalb.",
} as const satisfies Record<string, (about: string) => string>;
export type LossCode = keyof typeof sentences;

const lost: ReadonlySet<LossCode> = new Set<LossCode>(["obj", "hidden", "rule", "relations", "nothing"]);

export const loss = (what: LossCode, id: string, at: string, about = ""): Loss => ({
  id,
  at,
  kind: lost.has(what) ? "lost" : "simplified",
  what,
  message: sentences[what](about),
});

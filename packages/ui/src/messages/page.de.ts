import { formsDe } from "./forms.de.ts";
import { uploadsDe } from "./uploads.de.ts";

/** What a drawn page and a letter say by themselves, in German. Apart, for whoever shows them and nothing else. */
export const pageDe = {
  ...formsDe,
  ...uploadsDe,
  "errors.title.one": "Bitte prüfen Sie eine Angabe",
  "errors.title.many": "Bitte prüfen Sie {count} Angaben",
  "field.optional": "freiwillig",
  "field.date.hint": "Tag, Monat, Jahr, zum Beispiel 02.03.2026",
  "field.choose": "Bitte wählen",
  "field.yes": "Ja",
  "field.no": "Nein",
  "result.later": "Das Ergebnis steht hier, sobald alle Antworten dafür da sind.",
  "file.discard": "Datei {name} entfernen",
  "file.given": "Ausgewählt: {name} ({size})",
  "file.refused": "Nicht übernommen: {name}",
  "list.add": "Weiteren Eintrag hinzufügen",
  "list.item": "{label} {number}",
  "list.remove": "{label} entfernen",
  "letter.remedy": "Ihre Rechte",
  "account.filled.locked": "Aus Ihrem Konto bei {name}, Vertrauensniveau {trust}. Hier nicht änderbar.",
  "account.filled.open":
    "Aus Ihrem Konto bei {name}, Vertrauensniveau {trust}. Sie können die Angabe ändern.",
  "account.trust.low": "normal",
  "account.trust.substantial": "substanziell",
  "account.trust.high": "hoch",
  "demo.banner": "Vorführung – kein amtliches Angebot. Bitte keine echten Daten eingeben.",
  "away.title": "Diese Seite ist gerade nicht erreichbar",
  "away.text": "Was Sie gespeichert haben, ist noch da. Laden Sie die Seite in einer Minute neu.",
  "desk.inbox": "Vorgänge",
  "desk.role": "Rolle wechseln",
} as const;
export type PageKey = keyof typeof pageDe;

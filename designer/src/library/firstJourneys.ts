import type { JsonObject } from "@blaupause/model";
import type { Wish } from "./wish.ts";

/** Two made-up cases: one that is granted, one that is asked back and then refused. */
export function firstJourneys(wish: Wish): Readonly<Record<string, JsonObject>> {
  const submit: JsonObject = { submit: "antrag", answers: answersOf(wish) };
  const frame = { settings: settingsOf(wish), start: "2026-03-02T09:00:00+01:00" };
  return {
    "01-alles-in-ordnung": {
      title: "Alles in Ordnung",
      ...frame,
      steps: [
        submit,
        { complete: "pruefen", by: "a", answers: { ergebnis: "zustimmen" } },
        ...(wish.outcome === "forward" ? [taken] : []),
      ],
      expect: { status: "closed", documents: [{ document: "bescheid", contains: "Beispiel" }] },
    },
    "02-nachgefragt-und-abgelehnt": {
      title: "Nachgefragt und abgelehnt",
      ...frame,
      steps: [
        submit,
        {
          complete: "pruefen",
          by: "a",
          answers: {
            ergebnis: "frage",
            fragen: [{ path: "anliegen", text: "Bitte beschreiben Sie Ihr Anliegen genauer." }],
          },
        },
        {
          complete: "nachfordern",
          role: "applicant",
          answers: { anliegen: "Etwas genauer beschrieben." },
        },
        {
          complete: "pruefen",
          by: "a",
          answers: { ergebnis: "ablehnen", begruendung: "Die Voraussetzungen fehlen." },
        },
      ],
      expect: { status: "closed", documents: [{ document: "ablehnung", contains: "Voraussetzungen" }] },
    },
  };
}

const taken: JsonObject = { complete: "vorgangUebernehmen", by: "b", answers: { uebernommen: true } };

const settingsOf = ({ outcome, office }: Wish): JsonObject => ({
  amt: office,
  sachbearbeitung: "Erika Beispiel",
  ...(outcome === "assessment" ? { gebuehr: 30 } : {}),
});

const answersOf = ({ audience }: Wish): JsonObject => ({
  ...(audience === "both" ? { wer: "person" } : {}),
  ...(audience === "company" ? { firma: "Beispiel GmbH" } : { vornamen: "Ada", familienname: "Beispiel" }),
  anschrift: { strasse: "Gartenweg", hausnummer: "3", plz: "35452", ort: "Heuchelheim" },
  anliegen: "Ein Beispiel.",
  bekanntgabe: "digital",
  email: "ada@example.org",
});

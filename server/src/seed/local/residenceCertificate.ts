import type { LocalChanges } from "./localChanges.ts";

/** Kassel has a counter for what is ready, and says so where people are told what to bring. */
const kassel: LocalChanges = {
  changes: [
    {
      type: "set",
      address: "documents/abholbereit/blocks/mitbringen",
      property: "text",
      value:
        "Bitte bringen Sie Ihren Ausweis mit, und gehen Sie gleich zum Schalter „Abholung“. Sie brauchen keinen Termin.",
    },
    {
      type: "set",
      address: "documents/abholbereit/blocks/mitbringenVertretung",
      property: "text",
      value:
        "Abholen darf sie {antrag.vertreter} mit dem eigenen Ausweis und Ihrer Vollmacht, am Schalter „Abholung“ und ohne Termin.",
    },
  ],
  english: {},
  plain: {},
};

export const residenceCertificateChanges: Readonly<Record<string, LocalChanges>> = { kassel };

import type { LocalChanges } from "./localChanges.ts";

const proof = "forms/antrag/fields/schulbescheinigung";
const received = "documents/eingangsbestaetigung";

/** The Wetteraukreis asks for proof of the new school, and reminds whoever has not sent it yet. */
const wetteraukreis: LocalChanges = {
  changes: [
    {
      type: "add",
      parent: "forms/antrag",
      container: "fields",
      id: "schulbescheinigung",
      after: "klasse",
      json: {
        id: "schulbescheinigung",
        page: "schule",
        type: "file",
        label: "Schulbescheinigung",
        hint: "Nur nach einem Wechsel der Schule. Ein Foto genügt.",
        accept: ["application/pdf", "image/jpeg", "image/png"],
        maxSize: 8_388_608,
        personal: { category: "Schule", purpose: "Anspruch auf Beförderung" },
      },
    },
    {
      type: "add",
      parent: received,
      container: "blocks",
      id: "schulbescheinigung",
      after: "weiter",
      json: {
        id: "schulbescheinigung",
        type: "paragraph",
        visible: "antrag.schulbescheinigung = null",
        text: "Hat die Schule gerade gewechselt? Dann schicken Sie uns bitte noch die Schulbescheinigung.",
      },
    },
  ],
  english: {
    [`${proof}/label`]: "Certificate of the school",
    [`${proof}/hint`]: "Only after a change of school. A photo is enough.",
  },
  plain: {
    [`${proof}/label`]: "Brief von der Schule (Schulbescheinigung)",
    [`${proof}/hint`]: "Nur, wenn das Kind jetzt in eine andere Schule geht. Ein Foto davon reicht.",
  },
};

/** The Rheingau-Taunus-Kreis was sent too many tickets that nobody had asked for. */
const rheingauTaunusKreis: LocalChanges = {
  changes: [
    {
      type: "set",
      address: `${received}/blocks/belege`,
      property: "text",
      value:
        "Heben Sie Fahrscheine und Belege bis dahin auf. Schicken Sie sie uns erst, wenn wir danach fragen.",
    },
  ],
  english: {},
  plain: {},
};

export const schoolTransportChanges: Readonly<Record<string, LocalChanges>> = {
  wetteraukreis,
  "rheingau-taunus-kreis": rheingauTaunusKreis,
};

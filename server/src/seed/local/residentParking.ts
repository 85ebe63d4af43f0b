import type { LocalChanges } from "./localChanges.ts";

const plate = "forms/antrag/fields/kennzeichen";
const pickUp = "forms/antrag/fields/abholung";

/** Wiesbaden checks by paper: whoever likes fetches the permit nearby. And number plates there begin with WI. */
const wiesbaden: LocalChanges = {
  changes: [
    {
      type: "set",
      address: plate,
      property: "hint",
      value: "Zum Beispiel WI-AB 123. Bei einem Elektrofahrzeug mit dem E am Ende.",
    },
    {
      type: "set",
      address: plate,
      property: "message",
      value: "Geben Sie das Kennzeichen so ein: WI-AB 123.",
    },
    {
      type: "add",
      parent: "forms/antrag",
      container: "fields",
      id: "abholung",
      after: "zahlung",
      json: {
        id: "abholung",
        page: "gebuehr",
        type: "choice",
        label: "Wo möchten Sie den Ausweis abholen?",
        hint: "Freiwillig. Ohne Angabe schicken wir ihn mit der Post.",
        options: [
          { value: "mitte", label: "Bürgerbüro in der Innenstadt" },
          { value: "biebrich", label: "Ortsverwaltung Biebrich" },
          { value: "bierstadt", label: "Ortsverwaltung Bierstadt" },
        ],
        personal: { category: "Übergabe", purpose: "Übergabe des Ausweises" },
      },
    },
    {
      type: "add",
      parent: "documents/ausweis",
      container: "blocks",
      id: "abholung",
      after: "mitPapier",
      json: {
        id: "abholung",
        type: "paragraph",
        visible: "antrag.abholung != null",
        text: "Der Ausweis liegt ab dem nächsten Werktag für Sie bereit: {antrag.abholung}.",
      },
    },
  ],
  english: {
    [`${plate}/hint`]: "For example WI-AB 123. For an electric vehicle with the E at the end.",
    [`${plate}/message`]: "Enter the number plate like this: WI-AB 123.",
    [`${pickUp}/label`]: "Where would you like to collect the permit?",
    [`${pickUp}/hint`]: "You may leave this empty. We then send it by post.",
    [`${pickUp}/options/mitte/label`]: "Citizens' office in the city centre",
    [`${pickUp}/options/biebrich/label`]: "District office Biebrich",
    [`${pickUp}/options/bierstadt/label`]: "District office Bierstadt",
  },
  plain: {
    [`${plate}/hint`]:
      "Zum Beispiel: WI-AB 123. Ist es ein Elektroauto? Dann schreiben Sie das E am Ende mit.",
    [`${plate}/message`]: "Schreiben Sie das Kennzeichen bitte so: WI-AB 123.",
    [`${pickUp}/label`]: "Wo möchten Sie den Ausweis abholen?",
    [`${pickUp}/hint`]: "Sie müssen nichts wählen. Dann schicken wir den Ausweis mit der Post.",
    [`${pickUp}/options/mitte/label`]: "Bürgerbüro in der Innenstadt",
    [`${pickUp}/options/biebrich/label`]: "Amt im Stadtteil Biebrich (Ortsverwaltung)",
    [`${pickUp}/options/bierstadt/label`]: "Amt im Stadtteil Bierstadt (Ortsverwaltung)",
  },
};

export const residentParkingChanges: Readonly<Record<string, LocalChanges>> = { wiesbaden };

import type { LocalChanges } from "./localChanges.ts";

const marketDay = "forms/antrag/fields/markttag";

/** In Hattersheim the weekly market needs the square: who wants it then is asked, and reads when it must be clear. */
const hattersheim: LocalChanges = {
  changes: [
    {
      type: "add",
      parent: "forms/antrag",
      container: "fields",
      id: "markttag",
      after: "bis",
      json: {
        id: "markttag",
        page: "zeit",
        type: "boolean",
        label: "Brauchen Sie den Platz auch am Markttag?",
        hint: "Freitags ist bis 14 Uhr Wochenmarkt.",
        visible: 'list contains(antrag.flaechen, "platz")',
        yes: "Ja",
        no: "Nein",
        personal: { category: "Vorhaben", purpose: "Entscheidung über die Erlaubnis" },
      },
    },
    {
      type: "add",
      parent: "documents/erlaubnis",
      container: "blocks",
      id: "markttag",
      after: "befristet",
      json: {
        id: "markttag",
        type: "paragraph",
        visible: "antrag.markttag = true",
        text: "Freitags ist Wochenmarkt. Halten Sie den Platz dann von 6 bis 14 Uhr frei.",
      },
    },
  ],
  english: {
    [`${marketDay}/label`]: "Do you need the square on market days, too?",
    [`${marketDay}/hint`]: "The weekly market is on Fridays until 2 pm.",
    [`${marketDay}/yes`]: "Yes",
    [`${marketDay}/no`]: "No",
  },
  plain: {
    [`${marketDay}/label`]: "Brauchen Sie den Platz auch am Tag vom Wochenmarkt?",
    [`${marketDay}/hint`]: "Der Wochenmarkt ist am Freitag. Er dauert bis 14 Uhr.",
    [`${marketDay}/yes`]: "Ja",
    [`${marketDay}/no`]: "Nein",
  },
};

export const roadUseChanges: Readonly<Record<string, LocalChanges>> = { hattersheim };

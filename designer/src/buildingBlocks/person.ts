import type { JsonObject } from "@blaupause/model";

// Questions of the FIM core data catalogue (Kerndatenfelder), with their ids and versions, as officials take them over.

const personal = (category: string, purpose = "Bescheid"): JsonObject => ({
  personal: { category, purpose },
});
const fim = (id: string, version: string): JsonObject => ({ fim: { id, version } });

export const nameFields = (): JsonObject[] => [
  {
    id: "vornamen",
    type: "text",
    label: "Vornamen",
    required: true,
    maxLength: 80,
    autocomplete: "given-name",
    ...fim("F60000000228", "2.0.0"),
    ...personal("Name"),
  },
  {
    id: "familienname",
    type: "text",
    label: "Familienname",
    required: true,
    maxLength: 120,
    autocomplete: "family-name",
    ...fim("F60000000227", "1.1.0"),
    ...personal("Name"),
  },
];

/** Who sends it, where it may be either. */
export const applicantField = (): JsonObject => ({
  id: "wer",
  type: "choice",
  label: "Für wen füllen Sie das aus?",
  required: true,
  options: [
    { value: "person", label: "Für mich selbst" },
    { value: "unternehmen", label: "Für ein Unternehmen oder einen Verein" },
  ],
  personal: false,
});

export const companyFields = (): JsonObject[] => [
  {
    id: "firma",
    type: "text",
    label: "Name des Unternehmens",
    required: true,
    maxLength: 200,
    autocomplete: "organization",
    ...fim("F60000000319", "1.3.0"),
    ...personal("Name"),
  },
];

export const addressField = (): JsonObject => ({
  id: "anschrift",
  type: "group",
  label: "Anschrift",
  ...fim("G60000000086", "2.1.0"),
  fields: [
    {
      id: "strasse",
      type: "text",
      label: "Straße",
      required: true,
      maxLength: 55,
      autocomplete: "address-line1",
      ...fim("F60000000243", "1.2.0"),
      ...personal("Anschrift"),
    },
    {
      id: "hausnummer",
      type: "text",
      label: "Hausnummer",
      required: true,
      maxLength: 11,
      ...fim("F60000000244", "1.2.0"),
      ...personal("Anschrift"),
    },
    {
      id: "plz",
      type: "text",
      label: "Postleitzahl",
      required: true,
      pattern: "(0[1-9]|[1-9][0-9])[0-9]{3}",
      message: "Eine Postleitzahl hat fünf Ziffern.",
      autocomplete: "postal-code",
      ...fim("F60000000246", "1.1.0"),
      ...personal("Anschrift"),
    },
    {
      id: "ort",
      type: "text",
      label: "Ort",
      required: true,
      maxLength: 50,
      autocomplete: "address-level2",
      ...fim("F60000000247", "1.1.0"),
      ...personal("Anschrift"),
    },
  ],
});

export const phoneField = (): JsonObject => ({
  id: "telefon",
  type: "phone",
  label: "Telefon",
  hint: "Für Rückfragen, freiwillig.",
  autocomplete: "tel",
  ...fim("F60000000240", "1.1.0"),
  ...personal("Kontakt", "Rückfragen"),
});

/** How the letter shall come, and where to write to when it is there; `path` is what expressions call their form. */
export const deliveryFields = (path = "antrag"): JsonObject[] => [
  {
    id: "bekanntgabe",
    type: "choice",
    label: "Wie soll unsere Antwort zu Ihnen kommen?",
    required: true,
    options: [
      {
        value: "digital",
        label: "Digital",
        hint: "Ich bin einverstanden, dass die Behörde sie mir hier zum Abruf bereitstellt. Ich bekomme eine E-Mail, sobald sie da ist.",
      },
      { value: "post", label: "Mit der Post" },
    ],
    ...personal("Bekanntgabe"),
  },
  {
    id: "email",
    type: "email",
    label: "E-Mail",
    hint: "Hierhin melden wir, wenn es etwas Neues gibt.",
    required: `${path}.bekanntgabe = "digital"`,
    autocomplete: "email",
    ...fim("F60000000242", "1.1.0"),
    ...personal("Kontakt", "Bekanntgabe"),
  },
];

import type { JsonObject } from "@blaupause/model";
import { addressField, companyFields, deliveryFields, nameFields, phoneField } from "./person.ts";

/** Questions that belong together, as the FIM catalogue has them. `path` is how expressions reach what they go into. */
export interface BuildingBlock {
  readonly key:
    | "block.name"
    | "block.anschrift"
    | "block.erreichbarkeit"
    | "block.geburtsdatum"
    | "block.bekanntgabe"
    | "block.unternehmen"
    | "block.zeitraum"
    | "block.nachweis"
    | "block.ausweis"
    | "block.bankverbindung";
  readonly fields: (path: string) => readonly JsonObject[];
}

const fim = (id: string, version: string): JsonObject => ({ fim: { id, version } });
const personal = (category: string, purpose: string): JsonObject => ({ personal: { category, purpose } });
const pictures = { accept: ["application/pdf", "image/jpeg", "image/png"], maxSize: 8_388_608 };
const notLater = { max: { feel: "today()" } };

const birthDate = (): JsonObject => ({
  id: "geburtsdatum",
  type: "date",
  label: "Geburtsdatum",
  required: true,
  ...notLater,
  autocomplete: "bday",
  ...fim("G60000000083", "2.0.0"),
  ...personal("Geburt", "eindeutige Zuordnung"),
});

const email = (): JsonObject => ({
  id: "email",
  type: "email",
  label: "E-Mail",
  autocomplete: "email",
  ...fim("F60000000242", "1.1.0"),
  ...personal("Kontakt", "Rückfragen"),
});

const contact = (): JsonObject => ({
  id: "erreichbarkeit",
  type: "group",
  label: "Wie erreichen wir Sie?",
  ...fim("G60000000183", "2.0.0"),
  fields: [phoneField(), email()],
});

const day = (id: string, label: string, code: string): JsonObject => ({
  id,
  type: "date",
  label,
  required: true,
  ...fim(code, "1.0.0"),
});
const period = (path: string): JsonObject => ({
  id: "zeitraum",
  type: "group",
  label: "Zeitraum",
  ...fim("G60000000019", "1.0.0"),
  fields: [
    day("anfang", "Beginn", "F60000000048"),
    {
      ...day("ende", "Ende", "F60000000049"),
      valid: `${path}.zeitraum.ende >= ${path}.zeitraum.anfang`,
      message: "Das Ende liegt vor dem Beginn.",
    },
  ],
});

const evidence = (): JsonObject => ({
  id: "nachweis",
  type: "file",
  label: "Nachweis",
  hint: "Ein Foto genügt.",
  required: true,
  ...pictures,
  unknown: "Reiche ich nach",
  ...fim("F60000000296", "1.1.0"),
});

const identity = (): JsonObject => ({
  id: "ausweis",
  type: "group",
  label: "Ausweis",
  fields: [
    {
      id: "art",
      type: "choice",
      label: "Art des Ausweises",
      required: true,
      options: [
        { value: "01", label: "Personalausweis" },
        { value: "02", label: "Reisepass" },
        { value: "03", label: "Aufenthaltstitel" },
      ],
      ...fim("F60000000238", "1.0.0"),
      ...personal("Ausweis", "eindeutige Zuordnung"),
    },
    {
      id: "nummer",
      type: "text",
      label: "Nummer",
      required: true,
      maxLength: 50,
      ...fim("F60000000239", "1.0.0"),
      ...personal("Ausweis", "eindeutige Zuordnung"),
    },
  ],
});

const account = (): JsonObject => ({
  id: "iban",
  type: "iban",
  label: "IBAN",
  required: true,
  ...personal("Bankverbindung", "Zahlung"),
});

export const buildingBlocks: readonly BuildingBlock[] = [
  { key: "block.name", fields: nameFields },
  { key: "block.anschrift", fields: () => [addressField()] },
  { key: "block.erreichbarkeit", fields: () => [contact()] },
  { key: "block.geburtsdatum", fields: () => [birthDate()] },
  { key: "block.bekanntgabe", fields: deliveryFields },
  { key: "block.unternehmen", fields: companyFields },
  { key: "block.zeitraum", fields: (path) => [period(path)] },
  { key: "block.nachweis", fields: () => [evidence()] },
  { key: "block.ausweis", fields: () => [identity()] },
  { key: "block.bankverbindung", fields: () => [account()] },
];

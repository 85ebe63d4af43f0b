import { minimalService } from "@blaupause/model/testing";
import type { Service } from "@blaupause/model";
import { expect, it } from "vitest";
import { german } from "../words/words.ts";
import { valueChanges } from "./valueChanges.ts";

const service = {
  ...minimalService(),
  settings: {
    fields: [
      { id: "amt", type: "text", label: "Amt" },
      { id: "gebuehr", type: "money", label: "Gebühr" },
      { id: "online", type: "boolean", label: "Online bezahlen" },
      {
        id: "plz",
        type: "list",
        as: "bezirk",
        label: "Postleitzahlen",
        fields: [{ id: "plz", type: "text", label: "Postleitzahl" }],
      },
    ],
  },
} as unknown as Service;

it("says which values become others, and nothing of keys of rows", () => {
  const before = { amt: "Bürgerbüro", gebuehr: 5, plz: [{ plz: "35452" }] };
  const after = { amt: "Bürgerbüro", gebuehr: 9, online: true, plz: [{ $key: "k1", plz: "35452" }] };
  expect(valueChanges(service, before, after, german)).toEqual([
    { label: "Gebühr", before: "5,00 €", after: "9,00 €" },
    { label: "Online bezahlen", before: null, after: "Ja" },
  ]);
  expect(valueChanges(service, {}, { plz: [{ plz: "35452" }, { plz: "35435" }] }, german)).toEqual([
    { label: "Postleitzahlen", before: null, after: "35452, 35435" },
  ]);
});

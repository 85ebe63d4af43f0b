import { expect, it } from "vitest";
import { german } from "../words/words.ts";
import { matching } from "./matching.ts";

const template = (title: string, more: object = {}) => ({
  id: "x",
  version: "1.0.0",
  title,
  summary: "Für alle, die an einer Straße wohnen.",
  isOurs: false,
  mayOffer: true,
  from: null,
  picture: [],
  publisher: "Land Hessen",
  leika: ["99102013001000"],
  audience: ["citizens"],
  levels: ["gemeinde" as const],
  usedBy: 0,
  users: [],
  mayDecline: true,
  declined: null,
  ...more,
});
const all = [
  template("Hund anmelden"),
  template("Gewerbe anmelden", { audience: ["companies"], leika: [], levels: ["kreis"] }),
];
const found = (sought: string) => matching(all, sought, german).map(({ title }) => title);

it("finds by all words in any order, by key, by whom it is for and who may offer it, and knows ss from ß", () => {
  expect(found("")).toEqual(["Hund anmelden", "Gewerbe anmelden"]);
  expect(found("anmelden HUND")).toEqual(["Hund anmelden"]);
  expect(found("99102013001000")).toEqual(["Hund anmelden"]);
  expect(found("unternehmen")).toEqual(["Gewerbe anmelden"]);
  expect(found("landkreise")).toEqual(["Gewerbe anmelden"]);
  expect(found("gemeinden hund")).toEqual(["Hund anmelden"]);
  expect(found("strasse hessen")).toHaveLength(2);
  expect(found("Kfz")).toEqual([]);
});

it("knows audiences and levels by the product's own words and by everybody's, in German and English", () => {
  for (const word of ["Privatpersonen", "private persons", "Bürger", "citizens", "municipality", "Stadt"])
    expect([word, found(word)]).toEqual([word, ["Hund anmelden"]]);
  for (const word of ["Firma", "companies", "Landkreis", "district"])
    expect([word, found(word)]).toEqual([word, ["Gewerbe anmelden"]]);
});

import { changeAll, openService, type Change, type Json, type Service } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { changesBetween } from "./changes.ts";

const path = new URL("../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
const opened = openService(readFileSync(path, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const { service } = opened;
const after = (...changes: Change[]): Service => {
  const result = changeAll(service, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.service;
};

it("sorts what changed by what it means: personal data before deadlines, amounts, wording", () => {
  const next = after(
    { type: "set", address: "documents/bescheid/blocks/anrede", property: "text", value: "Hallo," },
    { type: "set", address: "decisions/steuersatz/rows/befreit", property: "then/betrag", value: "1" },
    { type: "set", address: "deadlines/bearbeitung", property: "length", value: "P10D" },
    {
      type: "add",
      parent: "forms/antrag",
      container: "fields",
      id: "beruf",
      json: {
        id: "beruf",
        type: "text",
        label: "Beruf",
        page: "halter",
        personal: { category: "beruf", purpose: "x" },
      },
    },
  );
  expect(changesBetween(service, next).map(({ type, weight, name }) => [type, weight, name])).toEqual([
    ["added", "personal", "Beruf"],
    ["changed", "deadline", "Prüfung"],
    ["changed", "amount", "Alle Hunde befreit"],
    ["changed", "wording", "Hallo,"],
  ]);
});
it("takes it for personal data when somebody says that a question is about nobody", () => {
  const next = after({
    type: "set",
    address: "forms/antrag/fields/telefon",
    property: "personal",
    value: false,
  });
  expect(changesBetween(service, next).map(({ weight, properties }) => [weight, properties])).toEqual([
    ["personal", ["personal"]],
  ]);
});
it("takes what a service says of itself for wording", () => {
  const next = after({ type: "set", address: "", property: "about/summary", value: "Neu." });
  expect(changesBetween(service, next).map(({ weight, set }) => [weight, Object.keys(set)])).toEqual([
    ["wording", ["about/summary"]],
  ]);
});
it("names what is gone by what it was called", () => {
  const next = after({ type: "remove", address: "forms/antrag/fields/telefon" });
  expect(changesBetween(service, next)).toEqual([
    {
      type: "removed",
      weight: "personal",
      name: "Telefon",
      address: "forms/antrag/fields/telefon",
      before: "forms/antrag/fields/telefon",
      properties: [],
      set: {},
    },
  ]);
});
it("does not call what weighs much „other“", () => {
  const weightsOf = (...changes: Change[]) =>
    changesBetween(service, after(...changes)).map(({ weight }) => weight);
  const remedy = service.documents?.["bescheid"]?.blocks.find(({ type }) => type === "remedy")?.id ?? "";
  expect(weightsOf({ type: "remove", address: `documents/bescheid/blocks/${remedy}` })).toEqual(["refusal"]);
  const set = (address: string, property: string, value: Json) =>
    weightsOf({ type: "set", address, property, value });
  expect(set("", "retention/closed", "P1Y")).toEqual(["personal"]);
  expect(set("", "applicant/email/feel", '"x@example.org"')).toEqual(["personal"]);
  expect(set("forms/antrag/fields/telefon", "required", true)).toEqual(["refusal"]);
  expect(set("", "about/regime", "none")).toEqual(["deadline"]);
});
it("has nothing to say about the same version, or about the first", () => {
  expect(changesBetween(service, service)).toEqual([]);
  expect(changesBetween(null, service)).toEqual([]);
});

import { changeAll, openService, type Change, type Service } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { changesBetween } from "@blaupause/reuse";
import { addsWhereFixed } from "./forbidden.ts";
import { takeBack } from "./takeBack.ts";

const path = new URL("../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
const opened = openService(readFileSync(path, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const template = opened.service;
const after = (service: Service, ...changes: Change[]): Service => {
  const result = changeAll(service, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.service;
};
const own: Change = {
  type: "add",
  parent: "forms/antrag",
  container: "fields",
  id: "marke",
  json: { id: "marke", type: "text", label: "Marke", page: "bescheid" },
};
const wording: Change = {
  type: "set",
  address: "documents/bescheid/blocks/anrede",
  property: "text",
  value: "Hallo,",
};

describe("what a template allows (U7)", () => {
  it("is seen at once where something new is forbidden", () => {
    const role: Change = {
      type: "add",
      parent: "",
      container: "roles",
      id: "neu",
      json: { title: "Neu" },
    };
    expect([addsWhereFixed(template, [own]), addsWhereFixed(template, [own, role])]).toEqual([false, true]);
  });
});

describe("one local change", () => {
  const order: Change = {
    type: "move",
    address: "forms/antrag/fields/telefon",
    parent: "forms/antrag",
    after: null,
  };
  it("may be an order alone, and is told, and taken back without moving what is one's own", () => {
    const service = after(template, { ...own, after: "bekanntgabe" } as Change, order);
    const changes = changesBetween(template, service);
    expect(changes.map(({ type }) => type).toSorted()).toEqual(["added", "ordered"]);
    const [ordered] = changes.filter(({ type }) => type === "ordered");
    const [added] = changes.filter(({ type }) => type === "added");
    if (ordered === undefined || added === undefined) throw new Error("not found");
    expect(takeBack(template, service, ordered)).toEqual(
      after(template, { ...own, after: "bekanntgabe" } as Change),
    );
    expect(takeBack(template, service, added)).toEqual(after(template, order));
  });
  it("is taken back, and the others stay", () => {
    const service = after(template, own, wording, { type: "remove", address: "forms/antrag/fields/telefon" });
    const changes = changesBetween(template, service);
    expect(changes.map(({ type, name }) => [type, name])).toEqual([
      ["removed", "Telefon"],
      ["changed", "Hallo,"],
      ["added", "Marke"],
    ]);
    for (const one of changes) {
      const back = takeBack(template, service, one);
      const left = changesBetween(template, back ?? template).map(({ name }) => name);
      expect(left).toEqual(changes.filter((other) => other !== one).map(({ name }) => name));
    }
  });
});

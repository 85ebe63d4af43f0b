import { change, changeAll, openService, type Change, type Service } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { guardOf } from "./guard.ts";

const path = new URL("../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
const opened = openService(readFileSync(path, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const template = opened.service;
const guard = guardOf(template, false);

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
const tariff: Change = { type: "remove", address: "decisions/steuersatz/rows/befreit" };
const role: Change = { type: "add", parent: "", container: "roles", id: "neu", json: { title: "Neu" } };

const changed = (service: Service, edit: Change): Service => {
  const result = change(service, edit);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.service;
};

describe("an edit of a service that was taken over (U7)", () => {
  it("adds a question where the template may be extended, and says in other words what may differ", () => {
    expect(changeAll(template, [own, wording], guard).ok).toBe(true);
  });
  it("touches nothing that is fixed, and the refusal says where", () => {
    expect(change(template, tariff, guard)).toMatchObject({
      ok: false,
      problems: [{ rule: "policy-structure", address: "decisions/steuersatz/rows/befreit" }],
    });
    expect(change(template, role, guard).ok).toBe(false);
    expect([change(template, tariff).ok, change(template, role).ok]).toEqual([true, true]);
  });
  it("is not held back by what stood against the template before", () => {
    expect(change(changed(template, tariff), own, guard).ok).toBe(true);
  });
});

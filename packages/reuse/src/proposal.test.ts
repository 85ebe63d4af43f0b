import { changeAll, findElement, type Change, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { carry, diff, part } from "./index.ts";

const after = (service: Service, ...changes: Change[]): Service => {
  const result = changeAll(service, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.service;
};
const add = (id: string, more: object = {}): Change => ({
  type: "add",
  parent: "forms/antrag",
  container: "fields",
  id,
  json: { id, type: "text", label: id, ...more },
});
const label = (id: string, value: string): Change => ({
  type: "set",
  address: `forms/antrag/fields/${id}`,
  property: "label",
  value,
});
const base = after(minimalService(), add("telefon"), add("ort"));
const ours = after(base, add("marke"), label("telefon", "Rufnummer"), {
  type: "remove",
  address: "forms/antrag/fields/ort",
});

describe("part of what was changed here", () => {
  it("is what was picked and nothing else", () => {
    const made = part(base, ours, [{ type: "changed", address: "forms/antrag/fields/telefon" }]);
    expect(made?.set).toEqual({
      "forms/antrag/fields/telefon": { label: { was: "telefon", now: "Rufnummer" } },
    });
    expect([made?.add, made?.remove]).toEqual([{}, []]);
  });
  it("is everything where everything was picked", () => {
    const all = part(base, ours, [
      { type: "added", address: "forms/antrag/fields/marke" },
      { type: "changed", address: "forms/antrag/fields/telefon" },
      { type: "removed", address: "forms/antrag/fields/ort" },
    ]);
    expect(all).toEqual(diff(base, ours));
  });
  it("is nothing where it was not changed at all", () => {
    expect(part(base, ours, [{ type: "changed", address: "forms/antrag/fields/marke" }])).toBeNull();
    expect(part(base, ours, [{ type: "added", address: "constructor" }])).toBeNull();
  });
});

describe("a change in the publisher's draft", () => {
  const picked = [{ type: "changed", address: "forms/antrag/fields/telefon" }] as const;
  const change = part(base, ours, picked);
  if (change === null) throw new Error("no change");
  const labelIn = (service: Service): unknown =>
    findElement(service, "forms/antrag/fields/telefon")?.json["label"];

  it("is carried along from an older version", () => {
    const carried = carry(base, after(base, add("neu")), change);
    expect(carried).toMatchObject({ ok: true });
    expect(carried.ok && labelIn(carried.service)).toBe("Rufnummer");
    expect(carried.ok && carried.service.forms["antrag"]?.fields.map(({ id }) => id)).toContain("neu");
  });
  it("is refused where the publisher has said something else meanwhile", () => {
    const carried = carry(base, after(base, label("telefon", "Mobil")), change);
    expect(carried).toMatchObject({ ok: false, conflicts: [{ kind: "property", prop: "label" }] });
  });
  it("is not bound by what the policy leaves to municipalities, and leaves the policy alone", () => {
    const policy = { "forms/antrag": { structure: "none", text: false } } as const;
    const carried = carry(base, { ...base, policy }, change);
    expect(carried.ok && [labelIn(carried.service), carried.service.policy]).toEqual(["Rufnummer", policy]);
  });
});

import type { PolicyEntry, Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { againstParent, inheriting, named } from "./chain.ts";
import { permissionAt } from "./policy.ts";
import { rename } from "./rename.ts";

const places = ["", "forms/antrag", "forms/antrag/fields/name", "process"];
const entry: fc.Arbitrary<PolicyEntry> = fc.record(
  { structure: fc.constantFrom("none", "restrict", "extend", "free"), text: fc.boolean() },
  { requiredKeys: [] },
);
const policy = fc.dictionary(fc.constantFrom(...places), entry);
const withPolicy = (own: Readonly<Record<string, PolicyEntry>>): Service => ({
  ...minimalService(),
  policy: own,
});

it("U7 what a parent keeps is kept down the chain, whatever both say, and nothing is kept twice", () => {
  fc.assert(
    fc.property(policy, policy, (above, below) => {
      const [parent, child] = [withPolicy(above), named(withPolicy(below), "eigene")];
      const bound = inheriting(parent, child);
      expect(againstParent(parent, bound)).toEqual([]);
      expect(inheriting(parent, bound)).toEqual(bound);
      if (againstParent(parent, child).length === 0) expect(bound).toEqual(child);
    }),
    { numRuns: 1000 },
  );
});

it("U7 what is kept stays kept under the child's own name for it, and a rename by itself loosens nothing", () => {
  const group = { id: "gruppe", type: "group" as const, label: "Gruppe", fields: [kept] };
  const parent: Service = {
    ...withPolicy({ "forms/antrag/fields/gruppe/fields/recht": { structure: "none", text: false } }),
    forms: { antrag: { title: "Antrag", fields: [group] } },
  };
  const child = rename(named(parent, "eigene"), "forms/antrag/fields/gruppe", "block");
  const there = "forms/antrag/fields/block/fields/recht";
  expect(againstParent(parent, child)).toEqual([]);
  const { policy: _policy, ...silentChild } = child;
  expect(againstParent(parent, silentChild)).toMatchObject([{ rule: "policy-loosened", address: there }]);
  expect(permissionAt(inheriting(parent, silentChild), there)).toEqual({ structure: "none", text: false });
});
const kept = { id: "recht", type: "text" as const, label: "Recht" };

it("U7 what one restricts and the other lets extend, both together keep", () => {
  const [parent, child] = [
    withPolicy({ "": { structure: "extend" } }),
    withPolicy({ "": { structure: "restrict" } }),
  ];
  expect(permissionAt(inheriting(parent, named(child, "eigene")), "").structure).toBe("none");
});

it("U7 a text that the parent keeps may neither be changed nor be given free", () => {
  const address = "forms/antrag/fields/name";
  const parent = withPolicy({ [address]: { text: false } });
  const child = named(withPolicy({}), "eigene");
  expect(againstParent(parent, child).map(({ rule }) => rule)).toEqual(["policy-loosened"]);
  expect(permissionAt(inheriting(parent, child), address).text).toBe(false);
  const antrag = { title: "Antrag", fields: [{ id: "name", type: "text" as const, label: "Vorname" }] };
  const changed = { ...named(parent, "eigene"), forms: { antrag } };
  expect(againstParent(parent, changed).map(({ rule }) => rule)).toEqual(["policy-text"]);
});

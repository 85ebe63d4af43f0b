import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { diff, permissionAt, violations } from "./index.ts";

type Policy = NonNullable<Service["policy"]>;
const base = (policy: Policy): Service => ({
  ...minimalService(),
  policy,
  forms: {
    antrag: {
      title: "Antrag",
      fields: [
        { id: "name", type: "text", label: "Name", maxLength: 80 },
        { id: "ort", type: "text", label: "Ort" },
      ],
    },
  },
});
const refused = (policy: Policy, fields: Service["forms"][string]["fields"]): string[] =>
  violations(
    base(policy),
    diff(base(policy), { ...base(policy), forms: { antrag: { title: "Antrag", fields } } }),
  ).map(({ rule, address, property }) => `${rule} ${address}#${property ?? ""}`);
const [name, ort] = [
  { id: "name", type: "text", label: "Name", maxLength: 80 },
  { id: "ort", type: "text", label: "Ort" },
] as const;
const at = "forms/antrag/fields";

describe("U7 policy", () => {
  it("is inherited downwards, each axis on its own", () => {
    const service = base({
      "": { structure: "none", text: false },
      "forms/antrag": { structure: "extend" },
      [`${at}/name`]: { text: true },
    });
    expect(permissionAt(service, `${at}/name`)).toEqual({ structure: "extend", text: true });
    expect(permissionAt(service, `${at}/ort`)).toEqual({ structure: "extend", text: false });
    expect(permissionAt(minimalService(), `${at}/name`)).toEqual({ structure: "free", text: true });
  });
  it("none refuses additions, removals, other limits, other order", () => {
    const none: Policy = { "": { structure: "none", text: true } };
    expect(refused(none, [name, ort, { id: "neu", type: "text", label: "Neu" }])).toEqual([
      `policy-structure ${at}/neu#`,
    ]);
    expect(refused(none, [name])).toEqual([`policy-structure ${at}/ort#`]);
    expect(refused(none, [{ ...name, maxLength: 40 }, ort])).toEqual([
      `policy-structure ${at}/name#maxLength`,
    ]);
    expect(refused(none, [ort, name])).toEqual([`policy-structure ${at}#order`]);
    expect(refused(none, [{ ...name, label: "Ihr Name" }, ort])).toEqual([]);
  });
  it("none takes nothing in that is moved there either", () => {
    const group = (fields: readonly object[]) => ({ id: "g", type: "group", label: "G", fields });
    const withGroup = (policy: Policy, inner: readonly object[], outer: readonly object[]): Service =>
      ({
        ...base(policy),
        forms: { antrag: { title: "Antrag", fields: [...outer, group(inner)] } },
      }) as unknown as Service;
    const kept: Policy = { [`${at}/g`]: { structure: "none" } };
    const moved = (policy: Policy): readonly string[] => {
      const before = withGroup(policy, [ort], [name]);
      const after = {
        ...withGroup(policy, [ort, name], []),
        renamed: { [`${at}/g/fields/name`]: `${at}/name` },
      };
      return violations(before, diff(before, after)).map(({ rule, address }) => `${rule} ${address}`);
    };
    expect(moved(kept)).toContain(`policy-structure ${at}/g/fields/name`);
    expect(moved({})).toEqual([]);
    expect(moved({ [`${at}/g`]: { structure: "extend" } })).toEqual([]);
  });
  it("restrict takes nobody away who must not decide", () => {
    const node = (notBy: readonly string[]): Service => {
      const service = base({ "": { structure: "restrict" } });
      const pruefen = { ...service.process.nodes["pruefen"], notBy } as never;
      return { ...service, process: { nodes: { ...service.process.nodes, pruefen } } };
    };
    const from = node(["eingang"]);
    const found = (service: Service): readonly string[] =>
      violations(from, diff(from, service)).map(({ property }) => property ?? "");
    expect([found(node([])), found(node(["eingang", "ende"]))]).toEqual([["notBy"], []]);
  });
  it("restrict leaves out no group with something that must be answered in it", () => {
    const group = (required: boolean) => [
      name,
      { id: "g", type: "group", label: "G", fields: [{ ...ort, required }] } as const,
    ];
    const without = (required: boolean): readonly string[] => {
      const before = {
        ...base({ "": { structure: "restrict" } }),
        forms: { antrag: { title: "Antrag", fields: group(required) } },
      };
      const after = { ...before, forms: { antrag: { title: "Antrag", fields: [name] } } };
      return violations(before, diff(before, after)).map(({ rule, address }) => `${rule} ${address}`);
    };
    expect([without(true), without(false)]).toEqual([[`policy-structure ${at}/g/fields/ort`], []]);
  });
  it("extend allows additions anywhere, and nothing else", () => {
    const extend: Policy = { "": { structure: "extend", text: false } };
    expect(refused(extend, [name, { id: "neu", type: "text", label: "Neu" }, ort])).toEqual([]);
    expect(refused(extend, [{ ...name, label: "Ihr Name" }, ort])).toEqual([`policy-text ${at}/name#label`]);
    expect(refused(extend, [{ ...name, maxLength: 40 }, ort])).toEqual([
      `policy-structure ${at}/name#maxLength`,
    ]);
  });
  it("restrict allows to ask for more and to leave out what is optional", () => {
    const restrict: Policy = { "": { structure: "restrict", text: false } };
    expect(refused(restrict, [{ ...name, maxLength: 40, required: true }])).toEqual([]);
    expect(refused(restrict, [{ ...name, maxLength: 90 }, ort])).toEqual([
      `policy-structure ${at}/name#maxLength`,
    ]);
  });
});

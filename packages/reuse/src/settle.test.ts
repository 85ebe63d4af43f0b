import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { inheriting, leavingOpen, permissionAt, toSettle } from "./index.ts";

const at = "forms/antrag/fields";
type Fields = Service["forms"][string]["fields"];
const name = { id: "name", type: "text", label: "Name" } as const;
const weg = {
  id: "weg",
  type: "choice",
  label: "Wie kommt die Marke zu Ihnen?",
  options: [
    { value: "post", label: "Mit der Post" },
    { value: "amt", label: "Im Amt" },
  ],
} as const;
const service = (
  fields: unknown,
  policy: Service["policy"] = { [`${at}/weg`]: { settle: true } },
): Service => ({
  ...minimalService(),
  policy,
  forms: { antrag: { title: "Antrag", fields: fields as Fields } },
});
const base = service([name, weg]);
const changed = (ours: Service): readonly boolean[] => toSettle(base, ours).map(({ isChanged }) => isChanged);

describe("what a template leaves to each municipality", () => {
  it("is open while it stands as the template has it, whatever else is changed", () => {
    expect(toSettle(base, base)).toEqual([
      { base: `${at}/weg`, address: `${at}/weg`, of: expect.stringMatching(/^sha256-/), isChanged: false },
    ]);
    expect(changed(service([{ ...name, label: "Ihr Name" }, weg]))).toEqual([false]);
  });
  it("is settled by another wording, an option more or fewer, another order, or by leaving it out", () => {
    const [post, amt] = weg.options;
    expect(changed(service([name, { ...weg, label: "Abholen?" }]))).toEqual([true]);
    expect(changed(service([name, { ...weg, options: [post] }]))).toEqual([true]);
    expect(changed(service([name, { ...weg, options: [amt, post] }]))).toEqual([true]);
    expect(
      changed(service([name, { ...weg, options: [post, amt, { value: "bote", label: "Bote" }] }])),
    ).toEqual([true]);
    expect(changed(service([name]))).toEqual([true]);
  });
  it("follows another technical name, and that alone settles nothing", () => {
    const renamed = {
      ...service([name, { ...weg, id: "versand" }]),
      renamed: { [`${at}/versand`]: `${at}/weg` },
    };
    expect(toSettle(base, renamed)).toMatchObject([{ address: `${at}/versand`, isChanged: false }]);
  });
  it("is another question as soon as the template says something else there", () => {
    const [before] = toSettle(base, base);
    const next = service([name, { ...weg, label: "Wohin mit der Marke?" }]);
    const [after] = toSettle(next, next);
    expect(after?.of).not.toBe(before?.of);
    const elsewhere = service([{ ...name, label: "Ihr Name" }, weg]);
    expect(toSettle(elsewhere, elsewhere)[0]?.of).toBe(before?.of);
  });
  it("is of this part alone, allows nothing, and stays where a parent's policy gets stricter", () => {
    expect(permissionAt(base, `${at}/weg`)).toEqual({ structure: "free", text: true });
    const parent = service([name, weg], { [`${at}/weg`]: { structure: "none" } });
    expect(inheriting(parent, base).policy?.[`${at}/weg`]).toEqual({
      structure: "none",
      text: true,
      settle: true,
    });
  });

  it("comes down the chain when a parent begins to leave it open, and not again what the child decided for all", () => {
    const silentBase = service([name, weg], {});
    const child = service([name, { ...weg, id: "versand" }], { [`${at}/name`]: { text: false } });
    const renamed = { ...child, renamed: { [`${at}/versand`]: `${at}/weg` } };
    expect(leavingOpen(silentBase, base, renamed).policy).toEqual({
      [`${at}/name`]: { text: false },
      [`${at}/versand`]: { settle: true },
    });
    expect(leavingOpen(base, base, silentBase)).toBe(silentBase);
    expect(leavingOpen(silentBase, base, service([name], {})).policy).toEqual({});
  });
});

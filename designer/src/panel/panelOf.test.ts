import { containers, typesOf, type ElementKind } from "@blaupause/model";
import { expect, it } from "vitest";
import { panelOf } from "./panelOf.ts";

const names = (kind: ElementKind, type?: string, group?: string) =>
  panelOf(kind, type)
    .filter((one) => group === undefined || one.group === group)
    .map(({ name, editor }) => `${name}:${editor}`);

it("groups a question's properties by what an edit of them means", () => {
  expect(names("field", "date", "content")).toEqual(expect.arrayContaining(["label:text", "hint:long"]));
  expect(names("field", "date", "conditions")).toEqual(
    expect.arrayContaining(["visible:condition", "required:condition", "min:valueOrFormula"]),
  );
  expect(names("field", "date", "more")).toEqual(
    expect.arrayContaining(["fim:pair", "personal:pairOrNo", "basis:references"]),
  );
});

it("lets everything that may rest on a law say so", () => {
  const kinds = ["rule", "row", "deadline"].map((kind) => names(kind as ElementKind));
  const blocks = typesOf("block").map((type) => names("block", type));
  // Headings and the like ask nothing.
  const questions = typesOf("field").filter((type) => names("field", type).includes("fim:pair"));
  const steps = ["userTask", "serviceTask", "businessRuleTask"].filter((type) =>
    typesOf("node").includes(type),
  );
  expect(Math.min(steps.length, questions.length)).toBeGreaterThan(1);
  const all = [
    ...kinds,
    ...blocks,
    ...questions.map((type) => names("field", type)),
    ...steps.map((type) => names("node", type)),
  ];
  for (const one of all) expect(one).toContain("basis:references");
});

it("gives a property that no schema explains the editor it needs", () => {
  expect(names("field", "date")).toContain("prefill:prefill");
  expect(names("field", "file")).toEqual(expect.arrayContaining(["accept:fileTypes", "maxSize:fileSize"]));
  expect(names("rule")).toContain("at:questions");
  expect(names("deadline")).toContain("effect:single");
  expect(names("output")).toContain("values:ranks");
  expect(names("input")).toContain("values:text");
});

it("shows no condition for what is a map of cells", () => {
  expect(names("row").filter((one) => /^(when|then):/.test(one))).toEqual([]);
  expect(names("decision").filter((one) => one.startsWith("default:"))).toEqual([]);
});

it("has an editor for most of what every kind of element holds", () => {
  for (const kind of Object.keys(containers) as ElementKind[])
    for (const type of typesOf(kind))
      expect(panelOf(kind, type).length, `${kind} ${type}`).toBeGreaterThan(0);
});

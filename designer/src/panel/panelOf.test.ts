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

it("has an editor for most of what every kind of element holds", () => {
  for (const kind of Object.keys(containers) as ElementKind[])
    for (const type of typesOf(kind))
      expect(panelOf(kind, type).length, `${kind} ${type}`).toBeGreaterThan(0);
});

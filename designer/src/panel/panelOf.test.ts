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
    expect.arrayContaining(["fim:pair", "personal:pair", "basis:references"]),
  );
});

it("has an editor for most of what every kind of element holds", () => {
  for (const kind of Object.keys(containers) as ElementKind[])
    for (const type of typesOf(kind))
      expect(panelOf(kind, type).length, `${kind} ${type}`).toBeGreaterThan(0);
});

import { describe, expect, it } from "vitest";
import { openService } from "../open/openService.ts";
import { elements, findElement } from "../walk.ts";
import { minimalService } from "../testing.ts";
import type { Service } from "../service.ts";
import type { JsonObject } from "../json.ts";
import { editAt, stepsTo, withAt } from "./edit.ts";
import { change, recordRename, type Change } from "./change.ts";

const edited = (service: Service, edit: Change): Service => {
  const result = change(service, edit);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.service;
};
const question = (id: string) => ({ id, type: "text", label: id });
const ids = (service: Service): string[] => service.forms["antrag"]?.fields.map(({ id }) => id) ?? [];
const add = (id: string, after?: string | null): Change => ({
  type: "add",
  parent: "forms/antrag",
  container: "fields",
  id,
  json: question(id),
  ...(after === undefined ? {} : { after }),
});

describe("change", () => {
  it("looks again at what an edit touches only, and finds there what opening the whole finds", () => {
    const values = [null, 5, "", [], {}, { type: "unknown" }, [{ id: "a" }], "text"];
    let wrong = 0;
    for (const { address, json } of elements(minimalService()))
      for (const property of [...Object.keys(json), "new"])
        for (const value of values) {
          const whole = openService(
            editAt(minimalService() as unknown as JsonObject, stepsTo(address) ?? [], (element) => ({
              ...element,
              [property]: value,
            })),
          );
          const edited = change(minimalService(), { type: "set", address, property, value });
          expect(edited).toEqual(whole);
          if (!whole.ok) wrong += 1;
        }
    expect(wrong).toBeGreaterThan(100);
  });
  it("sets and removes a property, also inside about", () => {
    const set = edited(minimalService(), { type: "set", address: "", property: "about/minutes", value: 5 });
    expect(set.about.minutes).toBe(5);
    const unset = edited(set, { type: "set", address: "", property: "about/minutes" });
    expect(unset).toEqual(minimalService());
  });
  it("adds first, last and behind a sibling", () => {
    const service = edited(edited(edited(minimalService(), add("b")), add("a", null)), add("c", "name"));
    expect(ids(service)).toEqual(["a", "name", "c", "b"]);
  });
  it("adds the first element of a container that was absent", () => {
    const role = {
      type: "add",
      parent: "",
      container: "deadlines",
      id: "frist",
      json: { title: "Frist", from: { feel: "today()" } },
    } as const;
    expect(findElement(edited(minimalService(), role), "deadlines/frist")?.kind).toBe("deadline");
  });
  it("removes an element with everything in it", () => {
    expect(
      ids(
        edited(edited(minimalService(), add("b")), { type: "remove", address: "forms/antrag/fields/name" }),
      ),
    ).toEqual(["b"]);
  });
  it("leaves no trace where there was nothing to edit", () => {
    const json = minimalService() as unknown as JsonObject;
    expect(withAt(json, ["nowhere", "fields"], () => undefined)).toEqual(json);
  });
  it("takes along what is said about a removed element elsewhere", () => {
    const of = `sha256-${"a".repeat(43)}`;
    const said = {
      ...edited(minimalService(), add("b")),
      translations: {
        en: {
          "forms/antrag/fields/b/label": { text: "B", of },
          "forms/antrag/title": { text: "Form", of },
        },
      },
      policy: { "forms/antrag/fields/b": { structure: "none" }, "forms/antrag": { text: true } },
    } as unknown as Service;
    const after = edited(said, { type: "remove", address: "forms/antrag/fields/b" });
    expect(Object.keys(after.translations?.["en"] ?? {})).toEqual(["forms/antrag/title"]);
    expect(Object.keys(after.policy ?? {})).toEqual(["forms/antrag"]);
  });
  it("moves between siblings without a trace", () => {
    const service = edited(edited(minimalService(), add("b")), {
      type: "move",
      address: "forms/antrag/fields/b",
      parent: "forms/antrag",
      after: null,
    });
    expect([ids(service), service.renamed]).toEqual([["b", "name"], undefined]);
  });
  it("remembers a move into another container, and the first origin of two moves", () => {
    const group = {
      ...add("gruppe"),
      json: { id: "gruppe", type: "group", label: "Gruppe", fields: [] },
    } as Change;
    const inside = edited(edited(minimalService(), group), {
      type: "move",
      address: "forms/antrag/fields/name",
      parent: "forms/antrag/fields/gruppe",
    });
    expect(inside.renamed).toEqual({ "forms/antrag/fields/gruppe/fields/name": "forms/antrag/fields/name" });
  });
  it("records the same whichever of a group and what is in it was renamed first, and nothing for a way back", () => {
    const both = { renamed: { h: "g", "h/fields/y": "g/fields/x" } };
    expect(recordRename(recordRename({}, "g", "h"), "h/fields/x", "h/fields/y")).toEqual(both);
    expect(recordRename(recordRename({}, "g/fields/x", "g/fields/y"), "g", "h")).toEqual(both);
    expect(recordRename(recordRename({}, "g", "h"), "h", "g")).toEqual({});
    expect(recordRename(both, "h/fields/y", "h/fields/x")).toEqual({ renamed: { h: "g" } });
  });
  it("refuses an edit whose result is no service", () => {
    const result = change(minimalService(), {
      type: "set",
      address: "forms/antrag",
      property: "title",
      value: 7,
    });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ rule: "schema-type", address: "forms/antrag", property: "title" }],
    });
  });
  it("refuses an edit of what is not there", () => {
    expect(change(minimalService(), { type: "remove", address: "nowhere" }).ok).toBe(false);
    expect(
      change(minimalService(), { type: "set", address: "forms/x", property: "title", value: "x" }).ok,
    ).toBe(false);
  });
});

import { expect, it } from "vitest";
import { boxAt, wrapped, type Box } from "./drawing.ts";

it("breaks titles between words and cuts what does not fit", () => {
  expect(wrapped("Antrag prüfen", 20, 1)).toEqual(["Antrag prüfen"]);
  expect(wrapped("Antrag prüfen", 8, 2)).toEqual(["Antrag", "prüfen"]);
  expect(wrapped("Genehmigung bekannt geben", 9, 2)).toEqual(["Genehmig…", "bekannt…"]);
  expect(wrapped("Was ergibt die Prüfung?", 12, 1)).toEqual(["Was ergibt…"]);
  expect(wrapped("", 12, 1)).toEqual([""]);
});

it("finds what lies under a point, the upper one first", () => {
  const box = (id: string, x: number): Box => ({
    id,
    x,
    y: 0,
    width: 100,
    height: 50,
    outline: "box",
    title: id,
  });
  const boxes = [box("unten", 0), box("oben", 80)];
  expect(boxAt(boxes, { x: 90, y: 10 })?.id).toBe("oben");
  expect(boxAt(boxes, { x: 10, y: 10 })?.id).toBe("unten");
  expect(boxAt(boxes, { x: 10, y: 60 })).toBeNull();
});

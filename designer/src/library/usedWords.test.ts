import { expect, it } from "vitest";
import { german } from "../words/words.ts";
import { usedWords } from "./usedWords.ts";

const used = (usedBy: number, ...users: string[]) => usedWords({ usedBy, users }, german);

it("names who uses a template, and counts from the fourth on where there are more", () => {
  expect(used(0)).toBe("Noch niemand nutzt sie");
  expect(used(1, "Kassel")).toBe("Kassel nutzt sie");
  expect(used(2, "Kassel", "Hattersheim")).toBe("Kassel und Hattersheim nutzen sie");
  expect(used(4, "A", "B", "C", "D")).toBe("A, B, C und D nutzen sie");
  expect(used(7, "A", "B", "C", "D")).toBe("A, B, C und 4 weitere nutzen sie");
});

import { compile } from "@blaupause/engine/compile";
import { minimalService } from "@blaupause/model/testing";
import { beforeAll, expect, it } from "vitest";
import { german, laterWords } from "../words/words.ts";
import { refusalWords } from "./refusalWords.ts";

beforeAll(() => laterWords("de"));

const { program } = compile(minimalService());

it("a refused step is told by its questions, never by codes", () => {
  const found = { code: "invalid-answers", errors: ["name: required", "antrag.name: pattern"] };
  expect(refusalWords(program, "rejected", found, german)).toBe(
    "Diese Angaben passen nicht: Name. Füllen Sie sie selbst aus.",
  );
  expect(refusalWords(program, "rejected", { code: "four-eyes" }, german)).toContain("eine zweite Person");
  expect(refusalWords(program, "incident", "no-flow", german)).toContain(
    "trifft mit diesen Angaben kein Weg zu",
  );
  expect(refusalWords(program, "rejected", { code: "way-gone" }, german)).toContain(
    "Hier geht es nicht weiter.",
  );
});

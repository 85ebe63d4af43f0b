import { compile } from "@blaupause/engine/compile";
import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { german } from "../words/words.ts";
import { refusalWords } from "./refusalWords.ts";

const { program } = compile(minimalService());

it("a refused step is told by its questions, never by codes alone", () => {
  const found = { code: "invalid-answers", errors: ["name: required", "antrag.name: pattern"] };
  expect(refusalWords(program, "rejected", found, german)).toBe(
    "Diese Angaben passen nicht: Name. Füllen Sie sie selbst aus.",
  );
  expect(refusalWords(program, "rejected", { code: "four-eyes" }, german)).toBe("Das ging nicht: four-eyes");
  expect(refusalWords(program, "incident", "no-flow", german)).toBe("Das ging nicht: no-flow");
});

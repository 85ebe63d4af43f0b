import { openService } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { failureAddress } from "./failureAddress.ts";

const path = new URL("../../../templates/meldebescheinigung/service.json", import.meta.url);
const opened = openService(readFileSync(path, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const { service } = opened;

it("leads to the letter in which a sentence is missing", () => {
  const failure = { step: "end", code: "document-text", at: "anschreiben" } as const;
  expect(failureAddress(failure, service)).toBe("documents/anschreiben");
});
it("leads to the question whose answer was refused, and else to the form", () => {
  const found = { code: "invalid-answers", errors: ["anschrift.plz: required"] };
  expect(failureAddress({ step: 0, code: "rejected", at: "antrag", found }, service)).toBe(
    "forms/antrag/fields/anschrift/fields/plz",
  );
  expect(failureAddress({ step: 0, code: "rejected", at: "antrag" }, service)).toBe("forms/antrag");
});
it("leads to the step where a case is stuck", () => {
  expect(failureAddress({ step: 1, code: "incident", at: "pruefen" }, service)).toBe("process/nodes/pruefen");
});
it("leads nowhere for what is no part of the service", () => {
  expect(failureAddress({ step: "end", code: "status" }, service)).toBeNull();
});

import { expect, it } from "vitest";
import { openRemarks } from "./openRemarks.ts";

it("counts what is open at each place, and nothing that is done", () => {
  const comments = [
    { address: "forms/antrag/fields/name", done: false },
    { address: "forms/antrag/fields/name", done: true },
    { address: "forms/antrag/fields/name", done: false },
    { address: "decisions/tarif", done: true },
    { address: "", done: false },
  ];
  expect([...openRemarks(comments)]).toEqual([
    ["forms/antrag/fields/name", 2],
    ["", 1],
  ]);
});

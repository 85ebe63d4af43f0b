import { compile } from "@blaupause/engine/compile";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import type { Program } from "@blaupause/engine";
import { readTemplate } from "../seed/seed.ts";
import { dogTaxValues } from "../seed/values/dogTax.ts";
import { questionsRead } from "./questionsRead.ts";

const template = fileURLToPath(
  new URL("../../../templates/hundesteuer-anmeldung/service.json", import.meta.url),
);
let program: Program;
beforeAll(async () => {
  program = compile(await readTemplate(template), dogTaxValues["kassel"] ?? {}).program;
});

const readAt = (node: string): Record<string, string[]> => {
  const found = program.process.nodes[node];
  if (found === undefined) throw new Error(`no node ${node}`);
  return Object.fromEntries([...questionsRead(program, found)].map(([name, paths]) => [name, [...paths]]));
};

it("names the answer behind what the service says about the applicant", () => {
  expect(readAt("bestaetigen")).toEqual({ antrag: ["email"] });
});
it("names what a gateway's conditions ask", () => {
  expect(readAt("weiche")).toEqual({ pruefung: ["ergebnis"] });
});
it("follows computed values to what they are computed from, and lists as a whole", () => {
  const { antrag } = readAt("satz");
  expect(antrag?.toSorted()).toEqual(["hunde", "vorhanden"]);
});
it("names nothing where a step reads nothing", () => {
  expect(readAt("schreiben")).toEqual({});
});

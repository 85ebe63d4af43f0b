import type { Field } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { compile } from "../compile/index.ts";
import { summary } from "./summary.ts";

it("reads an amount back with its unit", () => {
  const fields = [
    { id: "laenge", type: "number", label: "Länge", unit: "m" },
    { id: "anzahl", type: "integer", label: "Anzahl" },
    { id: "weit", type: "number", label: "Weg", unit: "km", unknown: "Weiß ich nicht" },
  ] as Field[];
  const { program } = compile({ ...minimalService(), forms: { antrag: { title: "Antrag", fields } } });
  const form = program.forms["antrag"];
  if (form === undefined) throw new Error("no form");
  const [page] = summary(program, form, { laenge: 1.5, anzahl: 3 }, ["weit"], "unbekannt");
  expect(page?.lines.map(({ value }) => value)).toEqual(["1,5 m", "3", "Weiß ich nicht"]);
});

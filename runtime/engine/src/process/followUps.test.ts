import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { compile } from "../compile/index.ts";
import type { Filling } from "../forms/filling.ts";
import { followUps } from "./followUps.ts";

const { program } = compile({
  ...minimalService(),
  forms: {
    antrag: {
      title: "Antrag",
      fields: [
        { id: "rasse", type: "text", label: "Rasse" },
        {
          id: "erlaubnis",
          type: "text",
          label: "Erlaubnis",
          visible: 'antrag.rasse = "Pitbull"',
          required: true,
        },
        { id: "nummer", type: "text", label: "Nummer", visible: 'antrag.erlaubnis = "ja"', required: true },
        { id: "name", type: "text", label: "Name" },
      ],
    },
  },
});
const scope = { at: "2026-03-02T09:00:00+01:00", zone: "Europe/Berlin", names: {} };
const filling = (answers: Filling["answers"]): Filling => ({ answers, unknown: [], lastKey: 0 });
const before = filling({ rasse: "Pudel", name: "Ada" });
const opened = (posted: Filling["answers"]) =>
  followUps(program, "antrag", before, filling(posted), ["rasse"], scope);

it("opens the questions that the corrected answer brings up, and those they bring up in turn", () => {
  expect(opened({ rasse: "Pitbull", erlaubnis: "ja", nummer: "7" })).toEqual([
    "rasse",
    "erlaubnis",
    "nummer",
  ]);
});
it("opens nothing else: what was posted beside it stays closed", () => {
  expect(opened({ rasse: "Dackel", name: "Mallory" })).toEqual(["rasse"]);
});

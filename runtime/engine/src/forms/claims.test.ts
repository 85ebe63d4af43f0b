import { compile } from "../compile/index.ts";
import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { lockedForm, provenBy, withProven, type ToldClaims } from "./claims.ts";
import { evaluateForm } from "./evaluateForm.ts";
import { emptyFilling, fillingOf } from "./filling.ts";
import { readPage } from "./readPage.ts";

const service: Service = {
  ...minimalService(),
  forms: {
    antrag: {
      title: "Antrag",
      fields: [
        {
          id: "person",
          type: "group",
          label: "Person",
          fields: [
            {
              id: "name",
              type: "text",
              label: "Name",
              required: true,
              claim: "family_name",
              claimLocked: true,
            },
            { id: "geboren", type: "date", label: "Geboren", claim: "birthdate", claimTrust: "substantial" },
          ],
        },
        { id: "ort", type: "text", label: "Ort", maxLength: 5, claim: "address.locality", claimLocked: true },
      ],
    },
  },
};
const program = compile(service).program;
const form = program.forms["antrag"];
if (form === undefined) throw new Error("no form");
const told: ToldClaims = {
  family_name: { value: " Demir ", trust: "low" },
  birthdate: { value: "1990-05-02", trust: "high" },
};
const proven = provenBy(form.fields, told);
const runtime = { ...program, language: "de" };
const scope = { at: "2026-11-27T08:00:00Z", zone: "Europe/Berlin", names: {} };

describe("F4 answers of an applicant's account", () => {
  it("go to the questions that ask for them, as their type wants them", () => {
    expect(proven).toEqual([
      { path: "person.name", value: "Demir", trust: "low", isLocked: true },
      { path: "person.geboren", value: "1990-05-02", trust: "high", isLocked: false },
    ]);
  });
  it("are not taken when they are less sure than asked, no such day, or too long", () => {
    const poor: ToldClaims = {
      birthdate: { value: "1990-05-02", trust: "low" },
      "address.locality": { value: "Heuchelheim", trust: "high" },
    };
    expect(provenBy(form.fields, poor)).toEqual([]);
    expect(provenBy(form.fields, { birthdate: { value: "1990-00-00", trust: "high" } })).toEqual([]);
  });
  it("fill what is empty; what is locked stands there whatever was answered before", () => {
    const before = fillingOf({ person: { name: "Schmidt", geboren: "1991-01-01" } }, ["ort"]);
    expect(withProven(before, proven).answers).toEqual({ person: { name: "Demir", geboren: "1991-01-01" } });
    expect(withProven(emptyFilling, proven).answers).toEqual({
      person: { name: "Demir", geboren: "1990-05-02" },
    });
  });
  it("that are locked are changed by no posted page, and may not be changed on it", () => {
    const mine = lockedForm(form, proven);
    const filling = withProven(emptyFilling, proven);
    const posted = [
      ["_asked", "person.name"],
      ["person.name", "Gauner"],
      ["_asked", "person.geboren"],
      ["person.geboren", "3.4.1980"],
    ] as const;
    const read = readPage(mine, null, filling, posted);
    expect(read.ok && read.filling.answers).toEqual({ person: { name: "Demir", geboren: "1980-04-03" } });
    const state = evaluateForm({ ...runtime, forms: { antrag: mine } }, "antrag", filling, scope);
    expect(state.readOnly).toEqual({ "person.name": true });
  });
});

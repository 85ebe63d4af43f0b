import { compile } from "@blaupause/engine/compile";
import type { Field } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { refit } from "./refit.ts";

const form = (fields: readonly Field[]) => {
  const service = { ...minimalService(), forms: { antrag: { title: "Antrag", fields: [...fields] } } };
  const found = compile(service).program.forms["antrag"];
  if (found === undefined) throw new Error("no form");
  return found;
};
const text = (id: string, required = false): Field => ({ id, type: "text", label: id, required });

describe("F12 U14 refit", () => {
  it("keeps what fits, follows renames, says what fell away and what is missing", () => {
    const fields = [
      text("name", true),
      { id: "alter", type: "integer", label: "Alter", required: true } as const,
      text("ort", true),
    ];
    const renamed = { "forms/antrag/fields/name": "forms/antrag/fields/zuname" };
    expect(refit(form(fields), { zuname: "Berg", alter: "zwölf", farbe: "rot" }, renamed)).toEqual({
      values: { name: "Berg" },
      dropped: ["alter", "farbe"],
      todo: ["alter", "ort"],
    });
  });
  it("moves an answer into a group and out of it", () => {
    const fields: Field[] = [
      text("mail"),
      { id: "kontakt", type: "group", label: "Kontakt", fields: [text("telefon")] },
    ];
    const renamed = {
      "forms/antrag/fields/kontakt/fields/telefon": "forms/antrag/fields/telefon",
      "forms/antrag/fields/mail": "forms/antrag/fields/kontakt/fields/mail",
    };
    expect(refit(form(fields), { telefon: "1", kontakt: { mail: "a@b.de" } }, renamed)).toEqual({
      values: { mail: "a@b.de", kontakt: { telefon: "1" } },
      dropped: [],
      todo: [],
    });
  });
  it("loses nothing where a list was left empty", () => {
    const fields: Field[] = [
      { id: "tiere", type: "list", as: "tier", label: "Tiere", fields: [text("art")] },
    ];
    expect(refit(form(fields), { tiere: [] }, {}).dropped).toEqual([]);
  });
  it("keeps the keys of list items when a list and a question in it are renamed", () => {
    const fields: Field[] = [
      { id: "tiere", type: "list", as: "tier", label: "Tiere", fields: [text("art")] },
    ];
    const renamed = {
      "forms/antrag/fields/tiere": "forms/antrag/fields/hunde",
      "forms/antrag/fields/tiere/fields/art": "forms/antrag/fields/hunde/fields/rasse",
    };
    const answers = {
      hunde: [
        { $key: "k1", rasse: "Dackel" },
        { $key: "k3", rasse: "Mops", alt: 1 },
      ],
    };
    expect(refit(form(fields), answers, renamed)).toEqual({
      values: {
        tiere: [
          { $key: "k1", art: "Dackel" },
          { $key: "k3", art: "Mops" },
        ],
      },
      dropped: ["hunde[k3].alt"],
      todo: [],
    });
  });
});

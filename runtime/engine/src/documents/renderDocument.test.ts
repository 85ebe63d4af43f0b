import type { Field, Json } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { compile } from "../compile/index.ts";
import { evaluateForm } from "../forms/evaluateForm.ts";
import { fillingOf } from "../forms/filling.ts";
import { plainText, renderDocument } from "./renderDocument.ts";

const fields = [
  { id: "art", type: "text", label: "Art" },
  { id: "geheim", type: "text", label: "Geheim", visible: 'antrag.art = "x"' },
  { id: "betrag", type: "money", label: "Betrag" },
  {
    id: "hunde",
    type: "list",
    as: "hund",
    label: "Hunde",
    fields: [
      { id: "name", type: "text", label: "Name" },
      { id: "alter", type: "integer", label: "Alter" },
    ],
  },
] as Field[];

/** A letter of these blocks, over what a form of the case holds. */
function letter(blocks: readonly object[], answers: Readonly<Record<string, Json>>, head: object = {}) {
  const brief = { title: "Bescheid {antrag.art}", blocks, ...head };
  const service = { ...minimalService(), forms: { antrag: { title: "A", fields } }, documents: { brief } };
  const { program, problems } = compile(service as never);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const scope = { at: "2026-03-02T09:00:00+01:00", zone: "Europe/Berlin", names: {} };
  const { data } = evaluateForm({ ...program, language: "de" }, "antrag", fillingOf(answers), scope);
  const remedy = { text: "Sie können widersprechen.", addition: "Ohne aufschiebende Wirkung." };
  return renderDocument(program, "brief", { ...scope, names: { antrag: data } }, remedy);
}
const paragraph = (text: string, more: object = {}) => ({ id: "p", type: "paragraph", text, ...more });
const two = { hunde: [{ name: "Rex", alter: 3 }, { name: "Bello" }] };

describe("a letter", () => {
  it("prints an answer's asterisks as they are: what is strong is the author's to say", () => {
    const [answered, chosen] = ["a ** b *** c", "**"].map((art) => {
      const { blocks } = letter(
        [paragraph('**Fest:** {antrag.art} {if antrag.art = "**" then "**Auch.**" else "."}')],
        { art },
      );
      return blocks[0];
    });
    expect(answered).toMatchObject({ text: "**Fest:** a * * b * * * c ." });
    expect(chosen).toMatchObject({ text: "**Fest:** * * **Auch.**" });
  });
  it.each([
    [14, 14],
    [{ feel: "antrag.betrag" }, 30],
    [{ feel: 'if antrag.art = "x" then null else 30' }, undefined],
    [{ feel: "antrag.betrag / 7" }, undefined],
    [{ feel: "antrag.betrag - 30" }, undefined],
    [undefined, undefined],
  ])("names the days to pay within, where %j gives a whole number of them", (payWithin, days) => {
    const head = payWithin === undefined ? {} : { payWithin };
    expect(letter([], { art: "x", betrag: 30 }, head).payWithin).toBe(days);
  });
  it("F2 never holds what is hidden, though it was typed", () => {
    const blocks = [
      paragraph("Geheim: {antrag.geheim}."),
      paragraph("Da.", { visible: "antrag.geheim != null" }),
    ];
    expect(plainText(letter(blocks, { art: "x", geheim: "typed" }))).toBe("Geheim: typed.\n\nDa.");
    expect(JSON.stringify(letter(blocks, { art: "y", geheim: "typed" }))).not.toContain("typed");
    expect(plainText(letter(blocks, { art: "y", geheim: "typed" }))).toBe("Geheim: .");
  });
  it("has its title for a subject where it has none of its own", () => {
    expect(letter([], { art: "x" })).toMatchObject({ title: "Bescheid x", subject: "Bescheid x", brief: "" });
    const own = { subject: "Az. {antrag.art}", brief: "Kurz." };
    expect(letter([], { art: "x" }, own)).toMatchObject({ subject: "Az. x", brief: "Kurz." });
  });
  it("writes money as people read it", () => {
    expect(plainText(letter([paragraph("{antrag.betrag}")], { betrag: 12345.5 }))).toBe("12.345,50 €");
  });
  it("repeats a block, or a line of one, for each element; none for none", () => {
    const repeat = { repeat: { feel: "antrag.hunde" }, as: "hund" };
    const blocks = [
      paragraph("{hund.name}", repeat),
      {
        id: "l",
        type: "list",
        items: [{ id: "i", text: "{hund.name}", ...repeat, visible: "hund.alter > 1" }],
      },
    ];
    expect(letter(blocks, two).blocks).toEqual([
      { type: "paragraph", text: "Rex" },
      { type: "paragraph", text: "Bello" },
      { type: "list", items: ["Rex"] },
    ]);
    expect(letter(blocks, {}).blocks).toEqual([{ type: "list", items: [] }]);
  });
  it("lays out a table, a row for each element", () => {
    const columns = [
      { id: "a", label: "Name", text: "{hund.name}" },
      { id: "b", label: "Alter", text: "{hund.alter}", align: "end" },
    ];
    const table = {
      id: "t",
      type: "table",
      caption: "Hunde",
      over: { feel: "antrag.hunde" },
      as: "hund",
      columns,
    };
    expect(letter([table], two).blocks).toMatchObject([
      {
        caption: "Hunde",
        columns: [{ label: "Name" }, { label: "Alter", align: "end" }],
        rows: [
          ["Rex", "3"],
          ["Bello", ""],
        ],
      },
    ]);
  });
  it("takes the remedy of the Land where it has no words of its own", () => {
    const remedy = { id: "r", type: "remedy" };
    expect(letter([remedy, { ...remedy, id: "s", text: "Anders." }], {}).blocks).toEqual([
      { type: "remedy", text: "Sie können widersprechen.", addition: "Ohne aufschiebende Wirkung." },
      { type: "remedy", text: "Anders.", addition: "Ohne aufschiebende Wirkung." },
    ]);
  });
  it("a reckoning tells its lines and its sum; a line that does not apply is not there", () => {
    const items = [
      { id: "a", label: "Grund", text: "10" },
      { id: "b", label: "Mehr", text: "5", visible: "antrag.betrag > 1" },
    ];
    const block = { id: "g", type: "reckoning", title: "So", items, total: "{antrag.betrag}" };
    expect(plainText(letter([block], { betrag: 1 }))).toBe("So\nGrund = 10\n1,00 €");
    expect(plainText(letter([block], { betrag: 2 }))).toBe("So\nGrund = 10\nMehr = 5\n2,00 €");
  });
});

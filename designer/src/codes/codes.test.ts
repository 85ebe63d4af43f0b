import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codesOf, MOST_CODES } from "./codesOf.ts";
import { readTable, type CodeTable } from "./table.ts";

const read = (text: string): CodeTable => {
  const table = readTable(text);
  if (table === null) throw new Error("nothing in it");
  return table;
};
const codes = (text: string) => codesOf(read(text));
const dogs = {
  ok: true,
  options: [
    { value: "001", label: "Labrador" },
    { value: "002", label: "Pudel" },
  ],
};

describe("codes from a spreadsheet", () => {
  it.each([
    ["semicolons", "001;Labrador\n002;Pudel"],
    ["tabs and empty lines", "001\tLabrador\r\n002\tPudel\n\n"],
    ["commas", "001,Labrador\n002,Pudel"],
    ["quotes", '"001";"Labrador"\n"002";"Pudel"'],
    ["a line of headings", "Code;Bezeichnung\n001;Labrador\n002;Pudel"],
    ["columns the other way round", "Bezeichnung;Code\nLabrador;001\nPudel;002"],
    ["more columns than two", "Schlüssel;Gruppe;Bezeichnung\n001;groß;Labrador\n002;klein;Pudel"],
  ])("are read with %s", (_, text) => {
    expect(codes(text)).toEqual(dogs);
  });
  it("may stand in any two columns that somebody chooses", () => {
    const table = read("groß;Labrador;001\nklein;Pudel;002");
    expect(codesOf({ ...table, code: 2, name: 1 })).toEqual(dogs);
  });
  it("keep a separator and a quote inside quotes, and braces as braces", () => {
    expect(codes('1;"Hund; ""groß"" {x}"')).toEqual({
      ok: true,
      options: [{ value: "1", label: 'Hund; "groß" {{x}}' }],
    });
  });
  it("say which row is wrong, which code stands twice, and when it is too much", () => {
    expect(codes("001;Labrador\n002")).toEqual({ ok: false, reason: "columns", at: "2 („002“)" });
    expect(codes("1;a\n1;b")).toEqual({ ok: false, reason: "twice", at: "1" });
    expect(readTable(" \n")).toBeNull();
    const many = Array.from({ length: MOST_CODES + 1 }, (_, index) => `${index};x`).join("\n");
    expect(codes(many)).toMatchObject({ ok: false, reason: "too-many", at: "5001" });
  });
});

describe("codes from genericode", () => {
  const value = (column: string, text: string): string =>
    `<Value ColumnRef="${column}"><SimpleValue>${text}</SimpleValue></Value>`;
  const file = (rows: string): string => `<?xml version="1.0"?><gc:CodeList>
    <Identification><ShortName>tiere</ShortName><LongName>Tiere</LongName><Version>3</Version>
    <CanonicalUri>urn:x</CanonicalUri><CanonicalVersionUri>urn:x_3</CanonicalVersionUri></Identification>
    <ColumnSet><Column Id="text" Use="optional"><ShortName>Bezeichnung</ShortName></Column>
    <Column Id="key" Use="required"><ShortName>Schlüssel</ShortName></Column>
    <Key Id="k"><ShortName>K</ShortName><ColumnRef Ref="key"/></Key></ColumnSet>
    <!-- <Row><Value ColumnRef="key"><SimpleValue>Z</SimpleValue></Value></Row> -->
    <SimpleCodeList>${rows}</SimpleCodeList></gc:CodeList>`;
  it("come from the key's column, in whatever order the values stand, with what the list says of itself", () => {
    const table = read(
      file(
        `<Row>${value("key", "A")}${value("text", "Katz &amp; &#72;und")}</Row><Row>${value("text", "Pferd")}${value("key", "B")}</Row>`,
      ),
    );
    expect(table).toMatchObject({ title: "Tiere", source: "urn:x_3", version: "3" });
    expect(codesOf(table)).toEqual({
      ok: true,
      options: [
        { value: "A", label: "Katz & Hund" },
        { value: "B", label: "Pferd" },
      ],
    });
  });
  it("take the code for a name where some have none", () => {
    const table = read(file(`<Row>${value("key", "A")}</Row>`));
    expect(codesOf(table)).toMatchObject({ ok: true, options: [{ value: "A", label: "A" }] });
  });
  const published = new URL("../../../../shared/data/genericode/", import.meta.url);
  it.skipIf(!existsSync(published)).each([
    ["ChannelCode-2.3.gc", "AA", "Circuit switching"],
    ["CaseTypeCode.gc", "appellate", "appellate"],
    ["CurrencyCode-2.3.gc", "AED", "UAE Dirham"],
  ])("are read from %s as it was published", (name, code, label) => {
    const found = codes(readFileSync(new URL(name, published), "utf8"));
    expect(found).toMatchObject({ ok: true });
    expect(found.ok ? found.options[0] : null).toEqual({ value: code, label });
  });
});

import { expect, it } from "vitest";
import { MOST_CODES, readCodeList } from "./readCodeList.ts";

it.each([
  ["001;Labrador\n002;Pudel", ";"],
  ["001\tLabrador\r\n002\tPudel\n\n", "tab"],
  ["001,Labrador\n002,Pudel", ","],
  ['"001";"Labrador"\n"002"; "Pudel"', "quotes"],
])("reads codes from %j", (text) => {
  expect(readCodeList(text)).toEqual({
    ok: true,
    options: [
      { value: "001", label: "Labrador" },
      { value: "002", label: "Pudel" },
    ],
  });
});
it("keeps a separator and a quote inside quotes, and braces as braces", () => {
  expect(readCodeList('1;"Hund; ""groß"" {x}"')).toEqual({
    ok: true,
    options: [{ value: "1", label: 'Hund; "groß" {{x}}' }],
  });
});
it("reads genericode", () => {
  const row = (code: string, name: string): string =>
    `<Row><Value ColumnRef="code"><SimpleValue>${code}</SimpleValue></Value><Value ColumnRef="name"><SimpleValue>${name}</SimpleValue></Value></Row>`;
  const text = `<?xml version="1.0"?><gc:CodeList><SimpleCodeList>${row("A", "Katz &amp; Hund")}${row("B", "Pferd")}</SimpleCodeList></gc:CodeList>`;
  expect(readCodeList(text)).toMatchObject({
    ok: true,
    options: [{ value: "A", label: "Katz & Hund" }, { value: "B" }],
  });
});
it("says which line is wrong, which code stands twice, and when it is too much", () => {
  expect(readCodeList("001;Labrador\n002")).toEqual({ ok: false, reason: "columns", at: "2" });
  expect(readCodeList("1;a\n1;b")).toEqual({ ok: false, reason: "twice", at: "1" });
  expect(readCodeList("")).toEqual({ ok: false, reason: "empty", at: "" });
  const many = Array.from({ length: MOST_CODES + 1 }, (_, index) => `${index};x`).join("\n");
  expect(readCodeList(many)).toMatchObject({ ok: false, reason: "too-many" });
});

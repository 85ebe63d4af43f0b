import { describe, expect, it } from "vitest";
import { contrastWithWhite, faultsOf } from "./judge.ts";
import { readCsv } from "./readCsv.ts";

const head = "id;name;level;ars;land;prefix;initials;colour;street;postcode;city";
const lohfelden =
  "lohfelden;Gemeinde Lohfelden;gemeinde;066330017017;06;LO;L;#2044aa;Beispielweg 1;34253;Lohfelden";

describe("a table of organisations", () => {
  it("is read as spreadsheets save it, with semicolons, commas, and a mark in front", () => {
    const read = readCsv(`\uFEFF${head}\r\n${lohfelden}\r\n`);
    expect(read).toMatchObject({
      ok: true,
      organisations: [{ id: "lohfelden", zone: "Europe/Berlin", contact: { city: "Lohfelden" } }],
    });
    expect(readCsv(`${head}\n${lohfelden}`.replaceAll(";", ",")).ok).toBe(true);
  });

  it("says in which line what is wrong, and takes nothing then", () => {
    const wrong = lohfelden.replace("066330017017", "1").replace("lohfelden;", "api;");
    expect(readCsv(`${head}\n${lohfelden}\n${wrong}\n${lohfelden.replace("#2044aa", "#ffff00")}`)).toEqual({
      ok: false,
      code: "faulty",
      lines: [
        { line: 3, faults: [{ field: "ars", code: "not-valid" }] },
        { line: 4, faults: [{ field: "shield.colour", code: "low-contrast" }] },
      ],
    });
    expect(readCsv("Name;Ort\nLohfelden;34253")).toEqual({ ok: false, code: "no-table", lines: [] });
  });
});

it("lets nobody have an address of ours, nor a shield nobody can read", () => {
  const read = readCsv(`${head}\n${lohfelden}`);
  const given = read.ok ? read.organisations[0] : {};
  expect(faultsOf(given)).toEqual([]);
  for (const id of ["amt", "api", "probe-123"])
    expect(faultsOf({ ...given, id })[0]).toMatchObject({ code: "reserved" });
  expect(faultsOf({ ...given, more: 1 })[0]).toMatchObject({ code: "not-valid" });
  expect(contrastWithWhite("#000000")).toBeCloseTo(21);
  expect(contrastWithWhite("#2044aa")).toBeGreaterThan(8);
});

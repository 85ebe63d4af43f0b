import { describe, expect, it } from "vitest";
import { contrastWithWhite, faultsOf } from "./judge.ts";
import { merged } from "./merged.ts";
import { readCsv } from "./readCsv.ts";
import { takenFrom } from "./taken.ts";

const head = "id;name;level;ars;land;prefix;initials;colour;street;postcode;city";
const lohfelden =
  "lohfelden;Gemeinde Lohfelden;gemeinde;066330017017;06;LO;L;#2044aa;Beispielweg 1;34253;Lohfelden";

describe("a table of organisations", () => {
  it("is read as spreadsheets save it, with semicolons, commas, and a mark in front", () => {
    const read = readCsv(`\uFEFF${head}\r\n${lohfelden}\r\n`);
    expect(read).toMatchObject({
      ok: true,
      rows: [
        { profile: { id: "lohfelden", zone: "Europe/Berlin", contact: { city: "Lohfelden" } }, host: null },
      ],
    });
    expect(readCsv(`${head}\n${lohfelden}`.replaceAll(";", ",")).ok).toBe(true);
  });

  it("says in which line what is wrong, and takes nothing then", () => {
    const wrong = lohfelden
      .replace("066330017017", "1")
      .replace(";LO;", ";API;")
      .replace("lohfelden;", "api;");
    const pale = lohfelden
      .replace("#2044aa", "#ffff00")
      .replace("lohfelden;", "lohfelden-zwei;")
      .replace("066330017017;06;LO", "066330018018;06;LOZ");
    expect(readCsv(`${head}\n${lohfelden}\n${wrong}\n${pale}`)).toEqual({
      ok: false,
      code: "faulty",
      lines: [
        { line: 3, faults: [{ field: "ars", code: "not-valid" }] },
        { line: 4, faults: [{ field: "colour", code: "low-contrast" }] },
      ],
    });
    expect(readCsv("Name;Ort\nLohfelden;34253")).toEqual({ ok: false, code: "no-table", lines: [] });
  });
});

it("an organisation without a name, a street or a town is none, typed in or by table", () => {
  const read = readCsv(`${head}\n${lohfelden}`);
  const profile = read.ok ? read.rows[0]?.profile : {};
  const contact = { ...(profile?.["contact"] as object), street: "  ", city: "" };
  const blank = ["name", "contact.street", "contact.city"].map((field) => ({ field, code: "not-valid" }));
  expect(faultsOf({ ...profile, name: " ", contact })).toEqual(blank);
  // With what has another shape all of it is told at once.
  expect(faultsOf({ ...profile, name: " ", ars: "1" })).toEqual([
    { field: "ars", code: "not-valid" },
    { field: "name", code: "not-valid" },
  ]);
});

it("what people are to write to or open can be written to and opened, or is left out", () => {
  const read = readCsv(`${head}\n${lohfelden}`);
  const profile = read.ok ? read.rows[0]?.profile : {};
  const withBoth = (email: string, website: string) =>
    faultsOf({ ...profile, contact: { ...(profile?.["contact"] as object), email, website } });
  for (const website of ["www.lohfelden.de", "https://lohfelden.de/rathaus?a=b", "lohfelden.de", ""])
    expect(withBoth("rathaus@lohfelden.de", website)).toEqual([]);
  expect(withBoth("", "")).toEqual([]);
  for (const website of ["javascript:alert(1)", "lohfelden", "http://", "mailto:a@b.de", "www. lohfelden.de"])
    expect(withBoth("quatsch", website)).toEqual(
      ["contact.email", "contact.website"].map((field) => ({ field, code: "not-valid" })),
    );
});

it("the regional key says of which level an organisation is; what is stored stays as it is", () => {
  const read = readCsv(`${head}\n${lohfelden}`);
  const { ags: _, ...profile } = read.ok ? (read.rows[0]?.profile ?? {}) : {};
  const judged = (level: string, ars: string, before?: object) =>
    faultsOf({ ...profile, level, ars }, before).map(({ field, code }) => [field, code]);
  const right = [
    ["gemeinde", "066330017017"],
    ["gemeinde", "071315001000"],
    ["kreisfrei", "066110000000"],
    ["kreis", "066330000000"],
    ["land", "060000000000"],
  ] as const;
  for (const [level, ars] of right)
    expect([ars, judged(level, ars)]).toEqual([ars, ars.startsWith("06") ? [] : [["land", "differs"]]]);
  for (const [level, ars] of [
    ["gemeinde", "066330000000"],
    ["kreis", "066330017017"],
    ["land", "066330017017"],
    ["bund", "066330017017"],
  ] as const) {
    expect([level, judged(level, ars)]).toEqual([level, [["level", "differs"]]]);
    expect(judged(level, ars, { ...profile, level, ars })).toEqual([]);
  }
});

describe("lines of a table", () => {
  const faults = (text: string, known: readonly string[] = []) => {
    const read = readCsv(
      text,
      known.map((id) => ({ id, slug: id, host: null, profile: {} })),
    );
    return read.ok ? [] : read.lines;
  };

  it("are counted as a spreadsheet counts them: empty ones too, and a cell of several lines is one", () => {
    const wide = `${head};privacy`;
    const long = `${lohfelden.replace("lohfelden;", "a;").replace(";LO;", ";AA;")};"Wir\n\nspeichern"`;
    const wrong = lohfelden.replace("066330017017", "1");
    expect(faults(`${wide}\n\n${long}\n\n${wrong}`)).toMatchObject([{ line: 5 }]);
  });

  it("with a quotation mark that is never closed, or more cells than columns, are not guessed at", () => {
    const columns = [{ field: "", code: "columns" }];
    expect(faults(`${head}\n${lohfelden};"offen`)).toEqual([{ line: 2, faults: columns }]);
    expect(faults(`${head}\n${lohfelden};mehr`)).toEqual([{ line: 2, faults: columns }]);
    expect(faults(`${head}\n${lohfelden};;`)).toEqual([]);
  });

  it("say a place that contradicts itself: zone, Land, AGS, and who stands above", () => {
    const withBoth = (column: string, value: string, known?: readonly string[]) =>
      faults(`${head};${column}\n${lohfelden};${value}`, known).flatMap((line) => line.faults);
    expect(withBoth("zone", "Europe/Kassel")).toEqual([{ field: "zone", code: "not-valid" }]);
    expect(withBoth("zone", "Europe/Berlin")).toEqual([]);
    expect(withBoth("ags", "06633018")).toEqual([{ field: "ags", code: "differs" }]);
    expect(withBoth("ags", "06633017")).toEqual([]);
    const above = { field: "parent", code: "unknown" };
    expect(withBoth("parent", "kreis-kassel")).toEqual([above]);
    expect(withBoth("parent", "lohfelden")).toEqual([above]);
    expect(withBoth("parent", "kreis-kassel", ["kreis-kassel"])).toEqual([]);
    const elsewhere = faults(`${head}\n${lohfelden.replace(";06;", ";09;")}`);
    expect(elsewhere).toMatchObject([{ faults: [{ field: "land", code: "differs" }] }]);
  });
});

describe("what belongs to one organisation alone", () => {
  const more = `${head};ags;host;number;cash-number;privacy`;
  const line = (id: string, ags: string, host: string) =>
    `${lohfelden.replace("lohfelden;", `${id};`)};${ags};${host};LO/{jahr};5{jj}{nummer};"Wir\n\nspeichern"`.replace(
      "LO/{jahr}",
      "LO.{jj}-{nummer:4}",
    );

  it("stands in a table once: keys, prefix, host and name", () => {
    const read = readCsv(
      `${more}\n${line("a", "06633017", "a.example")}\n${line("b", "06633017", "A.example")}`,
    );
    const twice = ["ars", "ags", "prefix", "host"].map((field) => ({ field, code: "twice" }));
    expect(read).toMatchObject({
      ok: false,
      lines: [
        { line: 2, faults: twice },
        { line: 3, faults: twice },
      ],
    });
    expect(readCsv(`${more}\n${line("a", "", "")}\n${line("a", "", "")}`)).toMatchObject({
      lines: [{ faults: ["id", "ars", "prefix"].map((field) => ({ field, code: "twice" })) }, {}],
    });
    expect(readCsv(`${more}\n${line("a", "", "a b")}`)).toMatchObject({
      lines: [{ faults: [{ field: "host", code: "not-valid" }] }],
    });
  });

  it("is not given to another one that is there already", () => {
    const all = [{ id: "a", slug: "a", host: "a.example", profile: { ags: "06633017" } }];
    const codes = (id: string, ags: string | undefined, host: string | null) =>
      takenFrom(all, { id, profile: { ags }, host }).map(({ field }) => field);
    expect(codes("b", "06633017", "a.example")).toEqual(["ags", "host"]);
    expect(codes("a", "06633017", "a.example")).toEqual([]);
    expect(codes("b", undefined, null)).toEqual([]);
    const trial = [{ ...all[0]!, profile: { ags: "06633017", rehearsal: true } }];
    expect(takenFrom(trial, { id: "b", profile: { ags: "06633017" }, host: null })).toEqual([]);
  });

  it("a table says how numbers are written and what is said of privacy, and leaves alone what it does not name", () => {
    const read = readCsv(`${more}\n${line("a", "06633017", "a.example")}`);
    const row = read.ok ? read.rows[0] : undefined;
    expect(row).toMatchObject({
      host: "a.example",
      profile: {
        numbers: { case: "LO.{jj}-{nummer:4}", cash: "5{jj}{nummer}" },
        texts: { privacy: "Wir\n\nspeichern" },
      },
    });
    const before = { texts: { imprint: "Wir sind es" }, court: "VG", contact: { phone: "1", city: "Alt" } };
    expect(merged(before, row?.profile ?? {})).toMatchObject({
      court: "VG",
      texts: { imprint: "Wir sind es", privacy: "Wir\n\nspeichern" },
      contact: { phone: "1", city: "Lohfelden" },
    });
  });
});

it("lets nobody have an address of ours, nor a shield nobody can read", () => {
  const read = readCsv(`${head}\n${lohfelden}`);
  const given = read.ok ? read.rows[0]?.profile : {};
  expect(faultsOf(given)).toEqual([]);
  for (const id of ["amt", "api", "probe-123"])
    expect(faultsOf({ ...given, id })[0]).toMatchObject({ code: "reserved" });
  expect(faultsOf({ ...given, more: 1 })[0]).toMatchObject({ code: "not-valid" });
  expect(faultsOf({ ...given, rehearsal: true })).toEqual([{ field: "rehearsal", code: "reserved" }]);
  expect(contrastWithWhite("#000000")).toBeCloseTo(21);
  expect(contrastWithWhite("#2044aa")).toBeGreaterThan(8);
});

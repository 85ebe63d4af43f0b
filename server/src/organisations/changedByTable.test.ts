import { describe, expect, it } from "vitest";
import type { Organisation } from "../store/index.ts";
import { readCsv } from "./readCsv.ts";

const profile = {
  id: "lohfelden",
  name: "Gemeinde Lohfelden",
  level: "gemeinde",
  ars: "066330017017",
  ags: "06633017",
  land: "06",
  zone: "Europe/Busingen",
  prefix: "LO",
  parent: "kreis",
  shield: { initials: "L", colour: "#2044aa" },
  contact: { street: "Beispielweg 1", postcode: "34253", city: "Lohfelden", phone: "0561 1" },
};
const stored = (id: string, more: object): Organisation => ({
  id,
  slug: id,
  host: `${id}.example`,
  profile: { ...profile, id, ...more },
});
const all = [
  stored("lohfelden", {}),
  stored("kreis", { level: "kreis", ars: "066330000000", ags: "06633000", prefix: "KR", parent: "land" }),
  stored("land", { level: "land", ars: "060000000000", ags: "06", prefix: "HE", parent: undefined }),
];
const faults = (text: string) => {
  const read = readCsv(text, all, "amt.example");
  return read.ok ? [] : read.lines.flatMap(({ line, faults: of }) => of.map((one) => ({ line, ...one })));
};
const rows = (text: string) => {
  const read = readCsv(text, all, "amt.example");
  return read.ok ? read.rows : read.lines;
};

describe("what a table does not name of an organisation that is there", () => {
  it("stays as it was: contact, zone and everything else", () => {
    const [row] = rows("id;name;city\nlohfelden;Lohfelden;Lohfelden-Mitte");
    const contact = { ...profile.contact, city: "Lohfelden-Mitte" };
    expect(row).toMatchObject({ host: "lohfelden.example" });
    expect(row).toHaveProperty("profile", { ...profile, name: "Lohfelden", contact });
  });

  it("stays as it was where the column is there and the cell empty", () => {
    const [row] = rows("id;name;street;zone;host;phone\nlohfelden;Lohfelden;;;;");
    expect(row).toHaveProperty("profile", { ...profile, name: "Lohfelden" });
    expect(row).toMatchObject({ host: "lohfelden.example" });
  });

  it("is judged together with what the table says, as on the screen", () => {
    const differs = { line: 2, field: "ags", code: "differs" };
    expect(faults("id;ars;ags\nlohfelden;066330018018;06633017")).toEqual([differs]);
    expect(faults("id;ars\nlohfelden;056330018018")).toEqual([{ line: 2, field: "land", code: "differs" }]);
    expect(faults("id;colour\nlohfelden;#ffff00")).toEqual([
      { line: 2, field: "colour", code: "low-contrast" },
    ]);
  });

  it("follows from a new regional key where it is the municipality key", () => {
    const [row] = rows("id;ars\nlohfelden;066330018018");
    expect(row).toHaveProperty("profile", { ...profile, ars: "066330018018", ags: "06633018" });
  });
});

describe("an organisation that is no more from a day on", () => {
  it("is told so by a table, with who follows it", () => {
    const [row] = rows("id;dissolved-on;successor\nlohfelden;2027-01-01;kreis");
    expect(row).toHaveProperty("profile.dissolved", { on: "2027-01-01", successor: "kreis" });
    expect(faults("id;dissolved-on\nlohfelden;2027-01-01")).toEqual([]);
  });

  it("needs a day of the calendar, and a successor that is there and follows nobody back", () => {
    const wrong = (field: string, code: string) => [{ line: 2, field, code }];
    expect(faults("id;successor\nlohfelden;kreis")).toEqual(wrong("dissolved-on", "not-valid"));
    for (const day of ["2027-02-30", "2027-13-01", "01.01.2027"])
      expect(faults(`id;dissolved-on\nlohfelden;${day}`)).toEqual(wrong("dissolved-on", "not-valid"));
    const after = (id: string, by: string) => faults(`id;dissolved-on;successor\n${id};2027-01-01;${by}`);
    expect(after("lohfelden", "neustadt")).toEqual(wrong("successor", "unknown"));
    expect(after("lohfelden", "lohfelden")).toEqual(wrong("successor", "unknown"));
    const both = "id;dissolved-on;successor\nlohfelden;2027-01-01;kreis\nkreis;2028-01-01;lohfelden";
    expect(faults(both).map(({ field, code }) => [field, code])).toEqual([
      ["successor", "cycle"],
      ["successor", "cycle"],
    ]);
  });
});

it("a new organisation is told what it lacks, cell by cell", () => {
  const lacks = ["street", "postcode", "city"].map((field) => ({ line: 2, field, code: "not-valid" }));
  const said = "id;name;level;ars;land;prefix;initials;colour";
  expect(faults(`${said}\nneu;Neu;gemeinde;066330019019;06;NEU;N;#2044aa`)).toEqual(lacks);
  expect(faults("id;name\nneu;Neu").map(({ field }) => field)).toContain("ars");
  expect(readCsv("name\nNeu", all)).toEqual({ ok: false, code: "no-table", lines: [] });
});

describe("a table is refused with its line", () => {
  const head = "id;name;level;ars;land;prefix;initials;colour;street;postcode;city";
  const town = (id: string, ars: string, prefix: string) =>
    `${id};${id};gemeinde;${ars};06;${prefix};N;#2044aa;Weg 1;34253;Ort`;

  it("where two lines have one regional key or one prefix", () => {
    const text = `${head}\n${town("a", "066330019019", "AA")}\n${town("b", "066330019019", "AA")}`;
    const twice = (line: number) => ["ars", "prefix"].map((field) => ({ line, field, code: "twice" }));
    expect(faults(text)).toEqual([...twice(2), ...twice(3)]);
  });

  it("where another organisation has the regional key, the prefix or the host", () => {
    const taken = (field: string) => [{ line: 2, field, code: "taken" }];
    expect(faults(`${head}\n${town("a", "066330017017", "AA")}`)).toEqual(taken("ars"));
    expect(faults(`${head}\n${town("a", "066330019019", "LO")}`)).toEqual(taken("prefix"));
    expect(faults("id;prefix\nkreis;LO")).toEqual(taken("prefix"));
    expect(faults("id;host\nkreis;lohfelden.example")).toEqual(taken("host"));
    expect(faults("id;host\nkreis;amt.example")).toEqual(taken("host"));
  });

  it("where two regional keys mean one municipality, said or not; two Verbände of one Kreis are two", () => {
    const twice = (line: number) => ({ line, field: "ags", code: "twice" });
    const [a, b] = [town("a", "066339999019", "AA"), town("b", "066330019019", "AB")];
    expect(faults(`${head}\n${a}\n${b}`)).toEqual([twice(2), twice(3)]);
    expect(faults(`${head};ags\n${a};06633019\n${b};`)).toEqual([twice(2), twice(3)]);
    expect(faults(`${head}\n${town("a", "066339999017", "AA")}`)).toEqual([
      { line: 2, field: "ags", code: "taken" },
    ]);
    const [one, other] = [town("a", "066339901000", "AA"), town("b", "066339902000", "AB")];
    expect(faults(`${head}\n${one}\n${other}`)).toEqual([]);
  });

  it("but what two have in common since before does not keep one from being changed", () => {
    const [one, two] = [stored("a", {}), stored("b", { parent: "a" })];
    const read = readCsv("id;name\na;Neu\nb;Neu", [one, two, ...all.slice(1)]);
    expect(read).toMatchObject({ ok: true });
  });

  it("where a column is named twice, as nobody knows which one holds", () => {
    expect(faults("id;name;Name\nlohfelden;a;b")).toEqual([{ line: 1, field: "name", code: "column-twice" }]);
    expect(faults("id;name;;\nlohfelden;a;;")).toEqual([]);
  });

  it("where a column is misspelt, as what stands in it would be lost without a word", () => {
    expect(faults("id;accessability;name\nlohfelden;a;b")).toEqual([
      { line: 1, field: "accessability", code: "column-unknown" },
    ]);
  });

  it.each([";", ",", "\t"])(
    "but two columns and few lines are one, divided by %j as spreadsheets save it",
    (cut) => {
      const table = ["id;phone", "lohfelden;1", "kreis;2", "land;3", ""];
      for (const end of ["\n", "\r\n"]) {
        const read = readCsv(table.join(end).replaceAll(";", cut), all);
        expect(read.ok && read.rows.map(({ line }) => line)).toEqual([2, 3, 4]);
      }
    },
  );

  it("whose first line may be one that spreadsheets write for each other", () => {
    const read = readCsv("\uFEFFsep=,\r\nid,phone\r\nlohfelden,1;2\r\n", all);
    expect(read.ok && read.rows.map(({ line, profile }) => [line, profile])).toMatchObject([
      [2, { contact: { phone: "1;2" } }],
    ]);
  });

  it("and nothing may stand where no column has a name, as it would be lost without a word", () => {
    for (const table of ["id;;phone\nlohfelden;x;1", "id;phone;;\nlohfelden;1;;x", "id;phone\nlohfelden;1;x"])
      expect(faults(table)).toEqual([{ line: 2, field: "", code: "columns" }]);
  });

  it("and of a file that is something else no more is told than somebody reads", () => {
    const told = faults(
      `id;${Array.from({ length: 5000 }, (_, at) => `${at}${"x".repeat(200)}`).join(";")}\n`,
    );
    expect([told.length, Math.max(...told.map(({ field }) => field.length))]).toEqual([20, 60]);
  });

  it("with numbers that are stored as they are keeps nobody from changing something else", () => {
    const numbers = { case: "STADTVERWALTUNG-LOHFELDEN-{jj}{nummer}" };
    const old = [stored("lohfelden", { numbers }), ...all.slice(1)];
    expect(readCsv("id;phone\nlohfelden;1", old).ok).toBe(true);
    expect(readCsv("id;number-from\nlohfelden;2", old)).toMatchObject({
      lines: [{ line: 2, faults: [{ field: "number", code: "too-long" }] }],
    });
  });

  it("whose cells may hold what divides other tables", () => {
    const read = readCsv('id;phone\nlohfelden;"1, 2"\nkreis;3, 4\n', all);
    expect(read.ok && read.rows.map(({ profile }) => profile)).toMatchObject([
      { contact: { phone: "1, 2" } },
      { contact: { phone: "3, 4" } },
    ]);
  });

  it("where organisations stand above each other in a circle, in the table or with what is there", () => {
    const cycle = (line: number) => ({ line, field: "parent", code: "cycle" });
    expect(faults("id;parent\nland;lohfelden")).toEqual([cycle(2)]);
    expect(faults("id;parent\nlohfelden;land\nkreis;lohfelden\nland;kreis")).toEqual([2, 3, 4].map(cycle));
    expect(faults("id;parent\nlohfelden;land\nkreis;lohfelden")).toEqual([]);
  });
});

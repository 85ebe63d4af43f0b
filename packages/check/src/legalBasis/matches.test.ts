import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches } from "./matches.ts";
import { readSought } from "./sought.ts";

const finds = (asked: string, text: string) => {
  const sought = readSought(asked);
  return sought === null ? null : matches(text, sought);
};

describe("what „§ 3 HundStG“ finds", () => {
  it.each([
    "§ 3 HundStG",
    "§3 hundstg",
    "§ 3 Abs. 1 HundStG",
    "§ 3 Absatz 1 Satz 2 Nummer 4a HundStG",
    "§ 3 (1) HundStG",
    "§§ 2 bis 4 HundStG",
    "§§ 2-4 HundStG",
    "§§ 1, 2 und 3 HundStG",
    "§ 2 f. HundStG",
    "§ 1 ff. HundStG",
    "Hundesteuergesetz (HundStG), § 3",
    "HundStG § 3 Steuersatz",
    "§ 1 Abs. 2 und § 3 HundStG",
    "§ 3 (Steuersatz) HundStG",
    "Paragraf 3 HundStG",
    "Nach § 3 des HundStG ist die Steuer zu zahlen.",
  ])("%s", (text) => expect(finds("§ 3 HundStG", text)).toBe("named"));

  it.each([
    "§ 30 HundStG",
    "§ 3a HundStG",
    "§ 3 KAG",
    "Art. 3 HundStG",
    "§ 9 HundStG, § 3 KAG",
    "§ 3 KAG und § 9 HundStG",
    "§ 2 HundStG, 3 Tage danach",
    "3 HundStG-Fälle",
    "Satzung über Hunde",
    "",
  ])("not %s", (text) => expect(finds("§ 3 HundStG", text)).toBe(null));

  it("the law as a whole, and says so", () => expect(finds("§ 3 HundStG", "HundStG")).toBe("whole"));
});

describe("parts of a paragraph", () => {
  it.each([
    ["§ 41 (2) VwVfG", "§ 41 Abs. 2 VwVfG"],
    ["§ 41 Absatz 2 VwVfG", "§ 41 Abs. 1 und 2 VwVfG"],
    ["§ 41 Abs. 2 VwVfG", "§ 41 Abs. 1 bis 3 VwVfG"],
    ["§ 41 Abs. 2 VwVfG", "§ 41 Abs. 1 Satz 2 und Abs. 2 VwVfG"],
    ["§ 41 Abs. 2a VwVfG", "§ 41 VwVfG"],
    ["§ 41 VwVfG", "§ 41 Abs. 2a VwVfG"],
    ["§ 41 Abs. 2 Satz 1 VwVfG", "§ 41 Abs. 2 VwVfG"],
    ["Art. 6 DSGVO", "Art. 6 Abs. 1 Buchst. e DSGVO"],
    ["Art. 6 Abs. 1 lit. e DSGVO", "Artikel 6 Absatz 1 Buchstabe e DSGVO"],
    ["§ 17 BJagdG", "§§ 17 Abs. 1 und 2, 18 BJagdG"],
    ["§ 18 BJagdG", "§§ 17 Abs. 1 und 18 BJagdG"],
  ])("%s finds %s", (asked, text) => expect(finds(asked, text)).toBe("named"));

  it.each([
    ["§ 41 Abs. 2 VwVfG", "§ 41 Abs. 1 VwVfG"],
    ["§ 41 Abs. 2 VwVfG", "§ 41 Abs. 2a VwVfG"],
    ["Art. 6 Abs. 1 Buchst. e DSGVO", "Art. 6 Abs. 1 Buchst. c DSGVO"],
    ["§ 41 VwVfG", "§ 41 HVwVfG"],
  ])("%s does not find %s", (asked, text) => expect(finds(asked, text)).toBe(null));
});

describe("which law is meant", () => {
  const stvo = "Straßenverkehrs-Ordnung (StVO), § 29 Absatz 2 (Veranstaltungen), § 45 (Anordnung)";
  it.each([
    ["§ 45 StVO", stvo],
    ["§ 29 Straßenverkehrs-Ordnung", stvo],
    ["§ 45 strassenverkehrs-ordnung", stvo],
    ["§ 161 HSchG", "Schulgesetz des Landes; in Hessen: Hessisches Schulgesetz (HSchG), § 161"],
    ["§ 161 des Hessischen Schulgesetzes", "Hessisches Schulgesetz (HSchG), § 161"],
    ["§ 18 BMG", "Bundesmeldegesetz vom 3. Mai 2013 (BMG), § 18"],
    ["§ 8 FStrG", "Bundesfernstraßengesetz (FStrG), § 8, für Ortsdurchfahrten von Bundesstraßen"],
    ["§ 7 KAG", "Gesetz über kommunale Abgaben (KAG) Hessen, §§ 4 und 7"],
    ["Gesetz über kommunale Abgaben (KAG) Hessen, §§ 4 und 7", "§ 4 KAG"],
    ["§ 9 Gesetz über kommunale Abgaben", "nach § 9 des Gesetzes über kommunale Abgaben"],
    ["§ 122 AO", "§ 4 HKAG, § 122 Abs. 2 Nr. 1 und § 108 Abs. 3 AO"],
    ["§ 18", "Bundesmeldegesetz (BMG), § 18"],
    ["KAG", "Gesetz über kommunale Abgaben (KAG) Hessen, §§ 4 und 7"],
    ["kag", "§ 2 KAG"],
    ["Bundesjagdgesetz", "Bundesjagdgesetz (BJagdG), § 15"],
  ])("%s finds %s", (asked, text) => expect(finds(asked, text)).toBe("named"));

  it.each([
    ["§ 4 HKAG", "§ 122 Abs. 2 und § 108 Abs. 3 AO; § 4 HKAG", "named"],
    ["§ 108 HKAG", "§ 4 HKAG, § 122 Abs. 2 Nr. 1 und § 108 Abs. 3 AO", null],
    ["StVO", "Verwaltungsvorschrift (VwV-StVO), zu § 45", null],
    ["KAG", "Abgabenordnung", null],
  ] as const)("%s in „%s“: %s", (asked, text, found) => expect(finds(asked, text)).toBe(found));

  it("asks nothing where nothing is named", () => {
    expect(readSought("")).toBe(null);
    expect(readSought(" (), ")).toBe(null);
  });
});

describe("for any place", () => {
  const number = fc.integer({ min: 1, max: 400 });
  const letter = fc.constantFrom("", "a", "b", "g");
  const section = fc.tuple(number, letter).map(([digits, end]) => `${digits}${end}`);
  const part = fc.constantFrom("", " Abs. 2", " Absatz 2", " (2)", " Abs. 2 Satz 1", " Abs. 2 Nr. 3");
  const law = fc.constantFrom("HundStG", "KAG", "VwVfG NRW", "Bundesmeldegesetz", "StVO");

  it("finds itself, in whatever way it is written", () => {
    const places = fc.record({ section, part, law, space: fc.constantFrom("", " ", "  ") });
    fc.assert(
      fc.property(places, ({ section: own, part: detail, law: name, space }) => {
        const asked = `§ ${own}${detail} ${name}`;
        expect(finds(asked, `§${space}${own}${detail} ${name}`)).toBe("named");
        expect(finds(asked, `${name}, § ${own}${detail}`)).toBe("named");
        expect(finds(asked.toLowerCase(), `§ ${own} ${name}`)).toBe("named");
      }),
    );
  });

  it("finds no other number, and a range only where it lies in it", () => {
    fc.assert(
      fc.property(number, number, number, (asked, from, length) => {
        const isIn = from <= asked && asked <= from + length;
        expect(finds(`§ ${asked} KAG`, `§§ ${from} bis ${from + length} KAG`)).toBe(isIn ? "named" : null);
        expect(finds(`§ ${asked} KAG`, `§ ${from} KAG`)).toBe(asked === from ? "named" : null);
      }),
    );
  });

  it("whoever is asked answers the same: one place touches the other or neither does", () => {
    fc.assert(
      fc.property(section, part, section, part, (one, first, other, second) => {
        const [left, right] = [`§ ${one}${first} KAG`, `§ ${other}${second} KAG`];
        expect(finds(left, right)).toBe(finds(right, left));
      }),
    );
  });

  it("a text as long as texts may be is read in no time, whatever is in it", () => {
    const long = (piece: string): string => piece.repeat(Math.floor(20_000 / piece.length));
    const texts = [
      "§ 1, ",
      "a § 1, ",
      "A,",
      "§ ",
      "§§ 1, 2 und ",
      "§ 1 Abs. 1 und ",
      "(",
      "Satz 1 ",
      "Aa. ",
    ].map(long);
    for (const text of [...texts, `§ 1${" ".repeat(19_000)}x KAG`, `KAG§ 1 Satz${long(" 1 Satz")}`]) {
      const begun = performance.now();
      finds("§ 2 KAG", `KAG ${text}x § 3 AO`);
      expect([text.slice(0, 9), performance.now() - begun < 1000]).toEqual([text.slice(0, 9), true]);
    }
  });

  it("no text breaks it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (asked, text) => {
        finds(asked, text);
        finds(`§ ${asked}`, `§§ ${text} und § 3 Abs. `);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { an, feld, gruppe, nachricht } from "../xdf3.testing.ts";
import { readXdf3 } from "./readXdf3.ts";

const codesOf = (bytes: Uint8Array): readonly string[] => readXdf3(bytes).problems.map(({ code }) => code);
const text = feld("F99000000001", "Name", "input", "text");

describe("reading XDatenfelder 3", () => {
  it("reads a message whatever its prefix, with codes that stand in no namespace", () => {
    const bytes = nachricht(
      an("1:*", feld("F99000000001", "Name", "input", "text", '<x:praezisierung maxLength="20"/>')),
    );
    const read = readXdf3(bytes);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const [only] = read.message.schema.struktur;
    expect(only?.anzahl).toEqual({ min: 1, max: null });
    expect(only?.enthaelt).toMatchObject({
      feldart: "input",
      datentyp: "text",
      praezisierung: { maxLength: "20" },
    });
  });

  it("takes constraints that are still written as JSON", () => {
    const field = feld(
      "F99000000001",
      "Name",
      "input",
      "text",
      '<x:praezisierung>{"minLength":"2"}</x:praezisierung>',
    );
    const read = readXdf3(nachricht(an("1:1", field)));
    expect(read.ok && read.message.schema.struktur[0]?.enthaelt).toMatchObject({
      praezisierung: { minLength: "2", text: null },
    });
  });

  it("refuses a DTD before its entities mean anything", () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(codesOf(nachricht(an("1:1", feld("F99000000001", "&b;", "input", "text")), bomb))).toEqual([
      "doctype",
    ]);
  });

  it("refuses an entity nobody declared, broken XML and a wrong encoding", () => {
    expect(codesOf(nachricht("&b;"))).toEqual(["not-xml"]);
    expect(codesOf(new TextEncoder().encode("<a><b></a>"))).toEqual(["not-xml"]);
    expect(codesOf(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]))).toEqual(["encoding"]);
  });

  it("refuses a group that contains itself, with the way", () => {
    const inner = gruppe("G99000000001", "Innen", an("1:1", text));
    const read = readXdf3(
      nachricht(
        an("1:1", gruppe("G99000000001", "A", an("1:1", gruppe("G99000000002", "B", an("0:1", inner))))),
      ),
    );
    expect(read.ok).toBe(false);
    expect(read.problems).toMatchObject([
      { code: "cycle", at: "S99000000001/G99000000001/G99000000002/G99000000001" },
    ]);
    expect(read.problems[0]?.message).toContain("G99000000001 → G99000000002 → G99000000001");
  });

  it("refuses what is too large, too deep or too much", () => {
    const budget = { bytes: 1000, depth: 20, elements: 100 };
    expect(readXdf3(nachricht("<x:a/>".repeat(200)), budget).problems).toMatchObject([{ code: "too-large" }]);
    expect(readXdf3(nachricht("<x:a/>".repeat(200)), { ...budget, bytes: 9000 }).problems).toMatchObject([
      { code: "too-many" },
    ]);
    expect(codesOf(nachricht("<x:a>".repeat(100_000) + "</x:a>".repeat(100_000)))).toEqual(["too-deep"]);
  });

  it("says what to do with version 2, and that other files are none", () => {
    const other = (uri: string): Uint8Array => new TextEncoder().encode(`<a xmlns="${uri}"/>`);
    const [xdf2] = readXdf3(other("urn:xoev-de:fim:standard:xdatenfelder_2")).problems;
    expect(xdf2?.message).toContain("XDF2 nach XDF3");
    expect(codesOf(other("urn:xoev-de:fim:standard:xdatenfelder_3.1.0"))).toEqual(["other-version"]);
    expect(codesOf(other("http://www.w3.org/1999/xhtml"))).toEqual(["not-xdf"]);
    expect(codesOf(other("urn:xoev-de:fim:standard:xdatenfelder_3.0.0"))).toEqual(["no-schema"]);
  });

  it("tells of a wrong cardinality, an empty place and an unknown type, and reads on", () => {
    const inside =
      an("3:1", text) + an("1:1", "") + an("1:1", feld("F99000000002", "Knopf", "knopf", "text"));
    expect(codesOf(nachricht(inside))).toEqual(["anzahl", "no-content", "no-kind"]);
  });

  it("reads 100 000 relations within its budget", () => {
    const relation =
      "<x:relation><x:praedikat><code>VKN</code></x:praedikat><x:objekt><x:id>S1</x:id></x:objekt></x:relation>";
    const read = readXdf3(
      nachricht(
        relation.repeat(60_000) +
          an("1:1", gruppe("G99000000001", "G", "<x:relation/>".repeat(40_000) + an("1:1", text))),
      ),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.message.schema.relationen).toBe(60_000);
    expect(read.message.schema.struktur[0]?.enthaelt.relationen).toBe(40_000);
  });
});

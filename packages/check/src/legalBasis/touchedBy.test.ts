import { openService, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { readSought } from "./sought.ts";
import { touchedBy } from "./touchedBy.ts";

/** A service in which everything that may carry a legal basis carries one. */
function service(): Service {
  const minimal = minimalService() as unknown as Record<string, Record<string, unknown>>;
  const basis = ["satz"];
  const opened = openService({
    ...minimal,
    about: {
      ...minimal["about"],
      legalBasis: [
        { id: "satz", title: "Hundesteuergesetz (HundStG), § 3 Absatz 1" },
        { id: "gesetz", title: "Hundesteuergesetz (HundStG)" },
        { id: "kag", title: "KAG, §§ 4 und 7" },
      ],
    },
    forms: {
      ...minimal["forms"],
      antrag: {
        title: "Antrag",
        fields: [
          { id: "rasse", type: "text", label: "Rasse", basis },
          { id: "tage", type: "text", label: "Tage", basis: ["gesetz"] },
          { id: "name", type: "text", label: "Name", basis: ["kag"], hint: "Siehe § 3 HundStG." },
          { id: "alter", type: "text", label: "Alter", visible: 'name = "§ 3 HundStG"' },
        ],
        rules: [{ id: "regel", effect: "hint", valid: "true", message: "Gilt.", basis }],
      },
    },
    decisions: {
      tarif: {
        title: "Tarif",
        inputs: [],
        outputs: [{ id: "betrag", type: "number" }],
        hitPolicy: "FIRST",
        rows: [{ id: "zeile", when: {}, then: { betrag: "1" }, basis }],
      },
    },
    documents: {
      bescheid: {
        title: "Bescheid",
        blocks: [
          { id: "grund", type: "paragraph", text: "Der Grund.", basis },
          {
            id: "wort",
            type: "paragraph",
            text: "Sie zahlen die Steuer. Das folgt aus §§ 2 bis 4 HundStG. Danke.",
          },
          { id: "land", type: "paragraph", text: "Verfahren nach § 9 {land.kag}." },
          { id: "still", type: "paragraph", text: "Nach dem HundStG." },
        ],
      },
    },
    deadlines: { frist: { title: "Frist", length: "P1M", from: { feel: "today()" }, basis } },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.service;
}

const touched = (asked: string, laws = {}) => {
  const sought = readSought(asked);
  return sought === null
    ? []
    : touchedBy(service(), sought, laws).map(({ address, how }) => `${how} ${address}`);
};

describe("what rests on a place in a law", () => {
  it("question, rule, row, paragraph, deadline and the service itself; whole laws and mere texts are told apart", () => {
    expect(touched("§ 3 HundStG")).toEqual([
      "named about/legalBasis/satz",
      "whole about/legalBasis/gesetz",
      "named forms/antrag/fields/rasse",
      "whole forms/antrag/fields/tage",
      "text forms/antrag/fields/name",
      "named forms/antrag/rules/regel",
      "named decisions/tarif/rows/zeile",
      "named documents/bescheid/blocks/grund",
      "text documents/bescheid/blocks/wort",
      "named deadlines/frist",
    ]);
  });

  it("a law's name finds all of it, in texts too", () => {
    expect(touched("HundStG")).toContain("text documents/bescheid/blocks/still");
    expect(touched("KAG")).toEqual(["named about/legalBasis/kag", "named forms/antrag/fields/name"]);
  });

  it("letters name laws of the Land; they are found by the name they have there", () => {
    const laws = { kag: "Gesetz über kommunale Abgaben (KAG) in Hessen" };
    expect(touched("§ 9 KAG", laws)).toEqual(["text documents/bescheid/blocks/land"]);
    expect(touched("§ 9 KAG")).toEqual([]);
  });

  it("quotes the sentence that names it", () => {
    const sought = readSought("§ 3 HundStG");
    const found = sought === null ? [] : touchedBy(service(), sought);
    expect(found.find(({ address }) => address.endsWith("/wort"))?.by).toEqual([
      "Das folgt aus §§ 2 bis 4 HundStG.",
    ]);
  });

  it("another paragraph touches nothing of it", () => {
    expect(touched("§ 30 HundStG")).toEqual([
      "whole about/legalBasis/gesetz",
      "whole forms/antrag/fields/tage",
    ]);
    expect(touched("§ 3 BMG")).toEqual([]);
  });
});

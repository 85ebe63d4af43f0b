import { describe, expect, it } from "vitest";
import { readRule } from "./readRule.ts";

const [a, b, c] = ["F99000000001", "F99000000002", "G99000000003"] as const;
const names: Readonly<Record<string, readonly string[]>> = {
  [a]: ["Art"],
  [b]: ["Grund (kurz)"],
  [c]: ["Haus, Hof"],
};
const rule = (text: string) => readRule(text, (id) => names[id] ?? []);
const is = (value: string, op: "=" | "!=" = "=") => ({ t: "is", ref: [a], op, value });

describe("rules in German", () => {
  it("must and must not be answered", () => {
    const text = `Wenn das Feld ${a} "Art" = 001 "Haus", dann muss die Feldgruppe ${c} "Haus, Hof" befüllt sein. Wenn das Feld ${a} "Art" <> 001 "Haus", dann darf die Feldgruppe ${c} "Haus, Hof" nicht befüllt sein.`;
    expect(rule(text)).toEqual([
      { do: "require", target: [c], when: is("001") },
      { do: "hide", target: [c], when: is("001", "!=") },
    ]);
  });

  it("switch on and off, several at once, with paths", () => {
    const text = `WENN ${a} 'Art' = 001 'Haus', DANN aktiviere ${c}.${b} 'Grund' UND mache es zu einer Pflichtangabe UND deaktiviere ${c}`;
    expect(rule(text)).toEqual([
      { do: "show", target: [c, b], when: is("001") },
      { do: "require", target: [c, b], when: is("001") },
      { do: "hide", target: [c], when: is("001") },
    ]);
  });

  it("show and otherwise not, names without quotation marks", () => {
    expect(rule(`Wenn ${a} Art === "Ja", dann zeige ${b} Grund (kurz) an, ansonsten nicht.`)).toEqual([
      { do: "show", target: [b], when: is("Ja") },
      { do: "hide", target: [b], when: is("Ja", "!=") },
    ]);
  });

  it("the second condition may leave out what the first one named", () => {
    const read = rule(`Wenn ${a} "Art" = 001 "A" ODER = 002 "B", dann muss ${b} befüllt sein.`);
    expect(read).toMatchObject([{ do: "require", when: { t: "or", of: [is("001"), is("002")] } }]);
    expect(rule(`Wenn ${a} === "Ja", dann zeige ${b} an, bei <> "Ja" blende ${b} aus.`)).toHaveLength(2);
  });

  it("a condition that comes last, and one over several questions", () => {
    const read = rule(
      `${b} ist ein Pflichtfeld, wenn eines der folgenden Felder ${a}, ${c} mit "Ja" belegt ist.`,
    );
    expect(read).toMatchObject([
      { do: "require", target: [b], when: { t: "or", of: [is("Ja"), { ref: [c] }] } },
    ]);
  });

  it("at least one, and exactly one", () => {
    expect(rule(`Es muss mindestens eines der Felder ${a} "Art" oder ${b} "Grund" befüllt sein.`)).toEqual([
      { do: "any", refs: [[a], [b]] },
    ]);
    expect(rule(`Es muss entweder ${a} oder ${b} befüllt werden.`)).toEqual([
      { do: "one", refs: [[a], [b]] },
    ]);
  });

  it.each([
    [
      "a contradiction",
      `Wenn ${a} === "Ja", dann zeige ${b} an, bei <> "Nein" blende ${b} aus.`,
      "widerspricht",
    ],
    ["a quotation mark that never ends", `Wenn ${a} = "Ja, dann zeige ${b}.`, "Anführungszeichen"],
    ["words nobody knows", `Wenn ${a} = 001, dann zeige ${b} gelegentlich an.`, "Satzbau"],
    ["consequences without a verb", `Wenn ${a} = 001, dann ${b}.`, "Satzbau"],
    ["sentences that are no rule", `${a} ist wichtig.`, "Satzbau"],
  ])("%s is not translated", (_, text, why) => {
    const read = rule(text);
    expect("why" in read && read.why).toContain(why);
  });
});

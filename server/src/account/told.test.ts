import { describe, expect, it } from "vitest";
import { toldIn } from "./told.ts";

const settings = { levels: { ausweis: "high" }, selfTold: ["email"] } as const;

describe("what an account tells is as sure as", () => {
  it("the sign-in, for plain claims; what people type in themselves is their word", () => {
    const answers = { acr: "ausweis", family_name: "Demir", email: "a@b.c", address: { locality: "Kassel" } };
    expect(toldIn(settings, answers)).toEqual({
      family_name: { value: "Demir", trust: "high" },
      email: { value: "a@b.c", trust: "low" },
      "address.locality": { value: "Kassel", trust: "high" },
    });
  });
  it("what one can see of it, without what turns the direction of a text", () => {
    expect(toldIn(settings, { given_name: "\u202eefilE\u202c", family_name: "\0" })).toEqual({
      given_name: { value: "efilE", trust: "low" },
    });
  });
  it("its own level, where it was verified; the surest of several counts", () => {
    const verified = (assurance_level: string, given_name: string) => ({
      verification: { assurance_level },
      claims: { given_name },
    });
    const verified_claims = [
      verified("http://eidas.europa.eu/LoA/substantial", "Ayşe S."),
      verified("ausweis", "Ayşe"),
    ];
    const told = { given_name: { value: "Ayşe", trust: "high" } };
    expect(toldIn(settings, { given_name: "Ayse", verified_claims })).toEqual(told);
    expect(toldIn(settings, { given_name: "Ayse", verified_claims: verified_claims.toReversed() })).toEqual(
      told,
    );
  });
  it.each(["unbekannt", "__proto__", "toString", 4, null, { high: "high" }])(
    "nothing but somebody's word, under a level called %s",
    (acr) => {
      expect(toldIn(settings, { acr, given_name: "A" })).toEqual({
        given_name: { value: "A", trust: "low" },
      });
    },
  );
  it.each([
    { given_name: 4, family_name: ["x"], address: "Kassel", email: "  " },
    { given_name: "x".repeat(501), verified_claims: "high" },
    { verified_claims: [null, { claims: null }, { verification: { assurance_level: "high" } }] },
  ])("nothing, where there is no text: %j", (answers) => {
    expect(toldIn(settings, answers)).toEqual({});
  });
});

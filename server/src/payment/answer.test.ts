import { describe, expect, it } from "vitest";
import { transactionIn } from "./answer.ts";

const asked = new URL("https://bezahlen.example/v1/transactions");
const said = (more: string): string =>
  `{"paymentInformation":{"transactionId":"t1","status":"PAYED",${more}}}`;

describe("what a payment provider answers goes into the case", () => {
  it("with whole characters: half of one could not be sealed, and the case would stand still", () => {
    const answer = transactionIn(
      said('"transactionReference":"R \\ud83d","paymentMethod":"\\udc00 Karte"'),
      asked,
    );
    expect([answer?.reference, answer?.method]).toEqual(["R \ufffd", "\ufffd Karte"]);
  });
  it("without what nobody sees: the number of a booking is read by people", () => {
    const answer = transactionIn(said('"transactionReference":"R\\u0000-\\u202e001\\u202c"'), asked);
    expect(answer?.reference).toBe("R-001");
  });
  it("without a prototype of its own, and not at all where it is no answer", () => {
    const proto = transactionIn(said('"__proto__":{"transactionReference":"x"}'), asked);
    expect([proto?.status, proto?.reference]).toEqual(["PAYED", null]);
    for (const text of ["", "[]", "null", "{", "[".repeat(5000)])
      expect(transactionIn(text, asked)).toBeNull();
  });
});

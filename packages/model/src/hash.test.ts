import fc from "fast-check";
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { canonical, hash, hashText } from "./hash.ts";

it("hashes the UTF-8 bytes of a text", () => {
  expect(hashText("")).toBe("sha256-47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
  expect(hashText("Grüße 🐕")).toBe("sha256-UlgFrMkTMGD6ziEmBmGHiqr1SqtnM8rt6dflSl5gcY0");
});
it("hashes any text as Node does, and what is no character as the sign for that", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("\uD83D", "\uDC15", "é", "€", "a") }),
      (one, other) => {
        const text = one + other;
        expect(hashText(text)).toBe(
          `sha256-${createHash("sha256").update(text, "utf8").digest("base64url")}`,
        );
      },
    ),
  );
});
it("does not depend on the order of keys", () => {
  expect(hash({ a: 1, b: [{ d: 1, c: 2 }] })).toBe(hash({ b: [{ c: 2, d: 1 }], a: 1 }));
});
it("differs when a value differs", () => {
  expect(hash({ a: [1, 2] })).not.toBe(hash({ a: [2, 1] }));
});
it("survives a round trip through text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => canonical(JSON.parse(JSON.stringify(value))) === canonical(value)),
  );
});

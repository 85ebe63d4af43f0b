import fc from "fast-check";
import { expect, test } from "vitest";
import { sending, sentIn } from "./sentAnswers.ts";

const path = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,9}(\.[a-z][A-Za-z0-9]{0,9}){0,2}$/);

test("what is chosen is read back in its order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(path, { minLength: 1, maxLength: 8 }), (paths) => {
      expect(sentIn(sending(paths))).toEqual(paths);
    }),
  );
});

test("nothing is sent where nothing is chosen", () => expect(sentIn(null)).toEqual([]));

test.each(["antrag", '{ "name": antrag.name }', '{ "a.b": a.b + 1 }', "{", '{ "a": [a, b] }'])(
  "%s was written by an expert and stays",
  (feel) => expect(sentIn(feel)).toBeNull(),
);

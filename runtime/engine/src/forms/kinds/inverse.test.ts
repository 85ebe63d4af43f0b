import type { Json } from "@blaupause/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldProgram } from "../../program.ts";
import { kinds } from "./index.ts";
import type { FieldKind } from "./kind.ts";

type KindName = keyof typeof kinds;
/** Nobody types a file or a hidden value: the server takes one in, the other is computed. */
const NEVER_TYPED: readonly KindName[] = ["file", "hidden"];

const options = ["a", "b", "c/d", "Weiß & „nicht“"].map((value) => ({ value, label: [value] }));
const fieldOf = (type: KindName): FieldProgram => ({ id: "x", type, path: "x", label: [], options });

const line = fc
  .string({
    unit: fc.constantFrom(..."aZäß<>&\"',. \u00A0€😀{}\t0".split(/(?:)/u)),
    minLength: 1,
    maxLength: 20,
  })
  .map((text) => text.trim())
  .filter((text) => text !== "");
const cents = fc.integer({ min: -999_999_999_99, max: 999_999_999_99 }).map((n) => n / 100);
/** Any number of at most fifteen digits, very large and very small ones too. */
const number = fc
  .tuple(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`));
const date = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** What each type of answer may be. A type that is new does not compile before it is said here. */
const values: Readonly<Record<KindName, fc.Arbitrary<Json>>> = {
  boolean: fc.boolean(),
  choice: fc.constantFrom(...options.map(({ value }) => value)),
  choices: fc.subarray(
    options.map(({ value }) => value),
    { minLength: 1 },
  ),
  date,
  email: fc
    .tuple(fc.stringMatching(/^[a-z0-9._%+-]{1,12}$/), fc.stringMatching(/^[a-z0-9-]{1,9}\.[a-z]{2,5}$/))
    .map(([local, domain]) => `${local}@${domain}`),
  file: fc.constant(null),
  hidden: fc.constant(null),
  iban: fc.constantFrom("DE02120300000000202051", "FR1420041010050500013M02606", "NO9386011117947"),
  integer: fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
  money: cents,
  number,
  phone: fc.stringMatching(/^\+?[0-9]{3}[0-9 ()/.-]{0,15}[0-9]$/),
  questions: fc.uniqueArray(
    fc.record({ path: fc.stringMatching(/^[a-z]{1,5}(\[k[1-9]\]\.[a-z]{1,5})?$/), text: line }),
    { minLength: 1, maxLength: 4, selector: ({ path }) => path },
  ),
  text: line,
  textarea: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
};

const typed = Object.entries(kinds).filter(
  ([name]) => !NEVER_TYPED.includes(name as KindName),
) as readonly (readonly [KindName, FieldKind])[];

describe.each(typed)("read and show of %s are inverse", (name, kind) => {
  const field = fieldOf(name);
  const read = (texts: readonly string[]) => kind.read(texts, field);

  it("what is shown is read as the very value", () => {
    fc.assert(
      fc.property(values[name], (value) => {
        // A value that is no answer of this type would prove nothing.
        expect(kind.accepts(value, field)).toBeUndefined();
        expect(read(kind.show(value, field))).toEqual({ ok: true, value });
      }),
      { numRuns: 300 },
    );
  });

  it("showing what was read changes nothing any more, whatever was typed", () => {
    const anyText = fc.oneof(
      line,
      fc.string({ maxLength: 12 }),
      values[name].map((one) => kind.show(one, field)[0] ?? ""),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const once = read([text]);
        if (!once.ok) return;
        const shown = kind.show(once.value, field);
        const again = read(shown);
        expect(again).toEqual(once);
        expect(again.ok && kind.show(again.value, field)).toEqual(shown);
      }),
      { numRuns: 500 },
    );
  });

  it("nothing is shown as nothing, and read as no answer", () => {
    const nothing = read([]);
    expect(nothing.ok && kind.show(nothing.value, field)).toEqual([]);
    expect(read([""])).toEqual(nothing);
  });
});

it("nobody types a file or a hidden value: no text is read as one", () => {
  for (const name of NEVER_TYPED) expect(kinds[name].read(["x"], fieldOf(name))).toEqual({ ok: false });
});

it.each(["", " ", "\u200B\u200B", "\u2060 \uFEFF"])(
  "a text of which nothing can be seen (%j) is no answer",
  (typed) => {
    for (const type of ["text", "textarea"] as const)
      expect(kinds[type].read([typed], fieldOf(type))).toEqual({ ok: true, value: null });
  },
);

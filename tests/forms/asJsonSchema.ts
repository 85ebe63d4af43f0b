import type { Json, JsonObject } from "@blaupause/model";
import fc from "fast-check";

/** A question, what JSON Schema says of the same limits, and answers that keep within them, touch them and break them. */
export interface Question {
  readonly field: JsonObject;
  readonly schema: JsonObject;
  readonly answer: fc.Arbitrary<Json>;
}

const given = (entries: Readonly<Record<string, Json | undefined>>): JsonObject =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as JsonObject;
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
/** A lower and an upper limit, each there or not. */
const limits = (low: number, high: number) =>
  fc.record({
    min: maybe(fc.integer({ min: low, max: high })),
    max: maybe(fc.integer({ min: low, max: high })),
  });

const word = fc.string({ unit: fc.constantFrom("a", "ß", "Ä", "7", "-", " ", "😀"), maxLength: 6 });
const PATTERNS = ["[0-9]{1,3}", "a|7-7", "[A-ZÄÖÜ][a-zäöüß]*", "\\d{2}-?\\d", ".*ß"];
const text = fc
  .record({
    min: maybe(fc.integer({ min: 0, max: 3 })),
    max: maybe(fc.integer({ min: 1, max: 5 })),
    pattern: maybe(fc.constantFrom(...PATTERNS)),
  })
  .map(({ min, max, pattern }): Question => ({
    field: given({ type: "text", minLength: min, maxLength: max, pattern }),
    schema: given({
      type: "string",
      minLength: min,
      maxLength: max,
      // A pattern of ours is for the whole answer.
      pattern: pattern === undefined ? undefined : `^(?:${pattern})$`,
    }),
    answer: fc.oneof(word, fc.constantFrom("7", "77-7", "a", "7-7", "Aß", "123", "1234")),
  }));

const numbers = (type: string, schema: JsonObject) =>
  limits(-3, 3).map(({ min, max }): Question => ({
    field: given({ type, min, max }),
    schema: given({ ...schema, minimum: min, maximum: max }),
    answer: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(0.5, -2.25, 2.999, 3.01, 0.001)),
  }));

const options = ["a", "b", "c/d"];
const offered = options.map((value) => ({ value, label: value }));
const picked = fc.constantFrom(...options, "A", "d", "");
const choice = fc.constant<Question>({
  field: { type: "choice", options: offered },
  schema: { enum: options },
  answer: picked,
});
const choices = limits(0, 4).map(({ min, max }): Question => ({
  field: given({ type: "choices", options: offered, min, max }),
  schema: given({ type: "array", items: { enum: options }, minItems: min, maxItems: max }),
  answer: fc.array(picked, { maxLength: 4 }),
}));
const boolean = fc.constant<Question>({
  field: { type: "boolean" },
  schema: { type: "boolean" },
  answer: fc.boolean(),
});

const foreign = fc.constantFrom<Json[]>(true, 1.5, "x", ["x"], { a: 1 }, [1]);
export const question: fc.Arbitrary<Question> = fc
  .oneof(
    text,
    numbers("number", { type: "number" }),
    numbers("integer", { type: "integer" }),
    numbers("money", { type: "number", multipleOf: 0.01 }),
    choice,
    choices,
    boolean,
  )
  // Now and then what comes is of another type altogether.
  .map((one) => ({
    ...one,
    answer: fc.oneof({ weight: 6, arbitrary: one.answer }, { weight: 1, arbitrary: foreign }),
  }));

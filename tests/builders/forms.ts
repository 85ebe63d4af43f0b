import { minimalService } from "@blaupause/model/testing";
import type { Field, Json, JsonObject, Service } from "@blaupause/model";
import fc from "fast-check";

/** A form and one way to fill it in, generated together so that many answers fit and some do not. */
export interface FilledForm {
  readonly service: Service;
  readonly answers: JsonObject;
  readonly unknown: readonly string[];
}

const text = fc
  .string({ unit: fc.constantFrom(..."aäß<>&\"' €{}".split("")), minLength: 1, maxLength: 12 })
  .map((one) => one.trim())
  .filter((one) => one !== "");
const date = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const options = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
  { value: "c/d", label: "C" },
];

interface Kind {
  readonly field: (id: string) => object;
  readonly value: fc.Arbitrary<Json>;
}
const leaves: Readonly<Record<string, Kind>> = {
  text: { field: () => ({ type: "text", maxLength: 10 }), value: text },
  textarea: { field: () => ({ type: "textarea" }), value: text },
  number: {
    field: () => ({ type: "number", min: -50, max: 1000 }),
    value: fc.integer({ min: -2000, max: 20000 }).map((n) => n / 8),
  },
  integer: { field: () => ({ type: "integer" }), value: fc.integer({ min: -99999, max: 99999 }) },
  money: {
    field: () => ({ type: "money", min: 0 }),
    value: fc.integer({ min: -100, max: 999999 }).map((cents) => cents / 100),
  },
  boolean: { field: () => ({ type: "boolean" }), value: fc.boolean() },
  date: { field: () => ({ type: "date", max: { feel: "today()" } }), value: date },
  choice: { field: () => ({ type: "choice", options }), value: fc.constantFrom("a", "b", "c/d") },
  choices: {
    field: () => ({ type: "choices", options, max: 2 }),
    // A page sends choices in the order of the options.
    value: fc.subarray(["a", "b", "c/d"], { minLength: 1 }),
  },
  email: { field: () => ({ type: "email" }), value: fc.constantFrom("a@b.de", "x@", "elif@example.org") },
  phone: { field: () => ({ type: "phone" }), value: fc.constantFrom("0561 12345", "12", "+49 (0) 1") },
  iban: { field: () => ({ type: "iban" }), value: fc.constantFrom("DE02120300000000202051", "DE00") },
};
const kinds = Object.keys(leaves);

interface Made {
  readonly field: Field;
  readonly answer: Json | undefined;
  readonly unknown: boolean;
}

/** One question. It may depend on the one before it in the same place, by the name that place has. */
const leaf = (id: string, place: string, before: string | null): fc.Arbitrary<Made> =>
  fc.constantFrom(...kinds).chain((name) => {
    const kind = leaves[name] as Kind;
    return fc
      .record({
        required: fc.boolean(),
        unknown: fc.boolean(),
        ticked: fc.boolean(),
        conditional: fc.boolean(),
        computed: fc.integer({ min: 0, max: 9 }),
        answer: fc.option(kind.value, { nil: undefined }),
      })
      .map(({ required, unknown, ticked, conditional, computed, answer }) => {
        const visible = conditional && before !== null ? { visible: `${place}.${before} != null` } : {};
        const worked =
          computed === 0 && name === "integer" && before !== null
            ? { computed: `if ${place}.${before} = null then 1 else 2` }
            : {};
        const field = {
          id,
          label: `Frage ${id}`,
          required,
          ...(unknown ? { unknown: "Weiß ich nicht" } : {}),
          ...visible,
          ...worked,
          ...kind.field(id),
        };
        const given = "computed" in worked ? undefined : answer;
        return {
          field: field as unknown as Field,
          answer: given,
          unknown: unknown && ticked && given === undefined,
        };
      });
  });

const leavesIn = (place: string, most: number): fc.Arbitrary<readonly Made[]> =>
  fc
    .integer({ min: 1, max: most })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, index) =>
          leaf(`f${index}`, place, index === 0 ? null : `f${index - 1}`),
        ),
      ),
    );

const answersOf = (made: readonly Made[]): JsonObject =>
  Object.fromEntries(made.flatMap(({ field, answer }) => (answer === undefined ? [] : [[field.id, answer]])));

/** A form of plain questions, one group and one list with up to three items. */
export const filledForm: fc.Arbitrary<FilledForm> = fc
  .record({
    top: leavesIn("antrag", 6),
    group: leavesIn("antrag.gruppe", 3),
    items: fc
      .integer({ min: 0, max: 3 })
      .chain((count) => leavesIn("eintrag", 3).chain((first) => repeated(first, count))),
  })
  .map(({ top, group, items }) => {
    const fields = [
      ...top.map(({ field }) => field),
      { id: "gruppe", type: "group", label: "Gruppe", fields: group.map(({ field }) => field) },
      { id: "liste", type: "list", as: "eintrag", label: "Liste", min: 0, max: 2, fields: items.fields },
    ] as unknown as Field[];
    const base = minimalService();
    const unknown = [
      ...top.filter((one) => one.unknown).map(({ field }) => field.id),
      ...group.filter((one) => one.unknown).map(({ field }) => `gruppe.${field.id}`),
    ];
    return {
      service: { ...base, forms: { antrag: { title: "Antrag", fields } } } as Service,
      answers: { ...answersOf(top), gruppe: answersOf(group), liste: items.answers },
      unknown,
    };
  });

/** The same questions for every item, each with answers of its own. */
function repeated(first: readonly Made[], count: number) {
  const answers = first.map(({ field }) => fc.option((leaves[field.type] as Kind).value, { nil: undefined }));
  return fc.array(fc.tuple(...answers), { minLength: count, maxLength: count }).map((rows) => ({
    fields: first.map(({ field }) => field),
    answers: rows.map((row, index): JsonObject => ({
      $key: `k${index + 1}`,
      ...Object.fromEntries(
        first.flatMap(({ field }, at) =>
          row[at] === undefined || "computed" in field ? [] : [[field.id, row[at] as Json]],
        ),
      ),
    })),
  }));
}

import { fillingOf, type FieldProgram, type Filling, type FormProgram } from "@blaupause/engine";
import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";

/** So many made-up applications at least; more where a question has more possible answers. */
const FEWEST = 12;
const MOST = 40;
const DAYS = ["2026-01-15", "2026-03-31", "2026-12-24", "1990-05-01", "2030-07-01"];

/**
 * Made-up fillings of a form: for every question its options, the edges of what it allows and the numbers its
 * expressions compare with, each question at its own pace, so that answers meet in many ways. The same form always
 * gives the same examples.
 */
export function examplesFor(form: FormProgram): readonly Filling[] {
  const thresholds = numbersIn(form);
  const count = Math.min(
    MOST,
    Math.max(FEWEST, ...form.fields.map((one) => candidates(one, thresholds, 0).length)),
  );
  return Array.from({ length: count }, (_, turn) => fillingOf(answers(form.fields, turn, thresholds)));
}

function answers(fields: readonly FieldProgram[], turn: number, thresholds: readonly number[]): JsonObject {
  const entries = fields.flatMap((field, place): [string, Json][] => {
    if (field.computed !== undefined) return [];
    const possible = candidates(field, thresholds, turn);
    const value = possible[(turn * (place % 2 === 0 ? 1 : 3) + place) % Math.max(possible.length, 1)];
    return value === undefined || value === null ? [] : [[field.id, value]];
  });
  return Object.fromEntries(entries);
}

function candidates(field: FieldProgram, thresholds: readonly number[], turn: number): readonly Json[] {
  switch (field.type) {
    case "boolean":
      return [true, false, null];
    case "choice":
    case "search":
      return [...(field.options ?? []).map(({ value }) => value), null];
    case "choices":
      return [[], ...(field.options ?? []).map(({ value }) => [value])];
    case "integer":
    case "number":
    case "money":
      return [...numbersFor(field, thresholds), null];
    case "date":
      return [...DAYS, null];
    case "group":
      return [answers(field.fields ?? [], turn, thresholds)];
    case "list":
      return [1, 2, 0].map((count) =>
        Array.from({ length: count }, (_, index) =>
          answers(field.fields ?? [], turn + index * 5, thresholds),
        ),
      );
    case "file":
      return [{ id: "beispiel", name: "beispiel.pdf", type: "application/pdf", size: 1000 }, null];
    case "email":
      return ["beispiel@example.org", null];
    case "text":
    case "textarea":
    case "phone":
    case "iban":
      return ["Beispiel", "Beispiel", null];
    default:
      return [];
  }
}

function numbersFor({ min, max }: FieldProgram, thresholds: readonly number[]): readonly number[] {
  const low = typeof min === "number" ? min : 0;
  const high = typeof max === "number" ? max : Math.max(low + 1000, ...thresholds);
  const near = thresholds.flatMap((one) => [one - 1, one, one + 1]);
  return [...new Set([low, low + 1, ...near, high])].filter((one) => one >= low && one <= high);
}

/** Every number an expression of the form holds: that is where something changes. */
function numbersIn(json: unknown): readonly number[] {
  const found = new Set<number>();
  const look = (one: unknown): void => {
    if (Array.isArray(one)) one.forEach(look);
    else if (isJsonObject(one)) {
      const { t, value } = one;
      if (t === "number" && Number.isInteger(Number(value)) && Math.abs(Number(value)) < 1_000_000)
        found.add(Number(value));
      Object.values(one).forEach(look);
    }
  };
  look(json);
  return [...found].toSorted((a, b) => a - b).slice(0, 8);
}

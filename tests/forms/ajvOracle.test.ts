import { evaluateForm } from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import { isJsonObject, type Field, type Json, type JsonObject } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, it } from "vitest";
import { toSchema } from "../../runtime/web/src/form/toSchema.ts";
import { filledForm } from "../builders/forms.ts";
import { question, type Question } from "./asJsonSchema.ts";

const scope = { at: "2026-03-02T09:00:00+01:00", zone: "Europe/Berlin", names: {} };
const RUNS = 500;

interface Asked extends Question {
  readonly id: string;
  readonly required: boolean;
  readonly value: Json | undefined;
}
const asked = (id: string): fc.Arbitrary<Asked> =>
  fc
    .tuple(question, fc.boolean())
    .chain(([one, required]) =>
      fc.option(one.answer, { nil: undefined }).map((value) => ({ ...one, id, required, value })),
    );
const several = fc.tuple(asked("a"), asked("b"));
/** Questions of their own, in a group, and in a list whose number of items has limits too. */
const forms = fc.record({
  top: several,
  group: several,
  items: fc.array(several, { maxLength: 3 }),
  min: fc.integer({ min: 0, max: 2 }),
  max: fc.integer({ min: 1, max: 3 }),
});
type Form = typeof forms extends fc.Arbitrary<infer T> ? T : never;

const fieldOf = ({ id, required, field }: Asked): JsonObject => ({ id, label: id, required, ...field });
// Nothing typed is no answer on a page; JSON Schema knows only what is not there.
const isNothing = (value: Json | undefined): boolean =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
const answersOf = (all: readonly Asked[]): JsonObject =>
  Object.fromEntries(all.flatMap(({ id, value }) => (isNothing(value) ? [] : [[id, value as Json]])));
const schemaOf = (
  all: readonly Asked[],
  more: JsonObject = {},
  names: readonly string[] = [],
): JsonObject => ({
  type: "object",
  additionalProperties: false,
  properties: { ...Object.fromEntries(all.map(({ id, schema }) => [id, schema])), ...more },
  required: [...all.filter(({ required }) => required).map(({ id }) => id), ...names],
});

/** Every item is asked the same: the first one's questions, with answers of each. */
const first = ({ items, top }: Form): readonly Asked[] => items[0] ?? top;
function judgedByUs(form: Form): ReadonlySet<string> {
  const { top, group, items, min, max } = form;
  const fields = [
    ...top.map(fieldOf),
    { id: "gruppe", type: "group", label: "G", fields: group.map(fieldOf) },
    { id: "liste", type: "list", as: "eintrag", label: "L", min, max, fields: first(form).map(fieldOf) },
  ] as unknown as Field[];
  const { program, problems } = compile({
    ...minimalService(),
    forms: { antrag: { title: "Antrag", fields } },
  });
  expect(problems).toEqual([]);
  const liste = items.map((one, index) => ({ $key: `k${index + 1}`, ...answersOf(one) }));
  const filling = {
    answers: { ...answersOf(top), gruppe: answersOf(group), liste },
    unknown: [],
    lastKey: items.length,
  };
  const { errors } = evaluateForm({ ...program, language: "de" }, "antrag", filling, scope);
  return new Set(errors.map(({ path }) => path));
}

const ajv = new Ajv({ allErrors: true, multipleOfPrecision: 6, strict: true });
function judgedByAjv(form: Form): ReadonlySet<string> {
  const { top, group, items, min, max } = form;
  const list = { type: "array", minItems: min, maxItems: max, items: schemaOf(first(form)) };
  const validate = ajv.compile(schemaOf(top, { gruppe: schemaOf(group), liste: list }, ["gruppe", "liste"]));
  validate({ ...answersOf(top), gruppe: answersOf(group), liste: items.map(answersOf) });
  return new Set((validate.errors ?? []).map(({ instancePath, params }) => dataPath(instancePath, params)));
}
/** `/liste/1/a` is our `liste[k2].a`; what is missing is missed at its own place, what is in a choice at the question. */
function dataPath(pointer: string, params: Readonly<Record<string, unknown>>): string {
  const missing = params["missingProperty"];
  const parts = [...pointer.split("/").slice(1), ...(typeof missing === "string" ? [missing] : [])];
  const named = parts.map((part, at) =>
    /^\d+$/.test(part) ? (parts[at - 1] === "liste" ? `[k${Number(part) + 1}]` : "") : `.${part}`,
  );
  return named.join("").slice(1);
}

it(`F6 ${RUNS} generated forms: required, limits, lengths, patterns, options and types are judged as ajv does, place by place`, () => {
  let right = 0;
  let wrong = 0;
  fc.assert(
    fc.property(forms, (form) => {
      const ours = judgedByUs(form);
      expect([...ours].toSorted()).toEqual([...judgedByAjv(form)].toSorted());
      right += form.top.length + form.group.length + form.items.flat().length - ours.size;
      wrong += ours.size;
    }),
    { numRuns: RUNS },
  );
  console.log(`F6 beside ajv: ${RUNS} forms, ${wrong} places wrong, ${right} right`);
  // Both verdicts came often: neither says the same to everything.
  expect([wrong > RUNS, right > RUNS]).toEqual([true, true]);
});

it("F6 the schema that rjsf lays a form out by has its tree and no limit: our law alone judges", () => {
  fc.assert(
    fc.property(filledForm, ({ service, answers }) => {
      const form = compile(service).program.forms["antrag"];
      if (form === undefined) throw new Error("no form");
      const { schema, uiSchema } = toSchema(form, null);
      expect([...wordsIn(schema as Json)].filter((word) => !TREE.has(word))).toEqual([]);
      expect(uiSchema["ui:order"]).toEqual([...form.fields.map(({ id }) => id), "*"]);
      const validate = ajv.compile(schema as JsonObject);
      expect([validate(typed(answers)), validate.errors]).toEqual([true, null]);
      expect(validate({ gruppe: [] })).toBe(false);
      expect(validate({ liste: {} })).toBe(false);
      expect(validate({ liste: ["x"] })).toBe(false);
    }),
    { numRuns: 100 },
  );
});

const TREE = new Set(["type", "properties", "items"]);
/** The words of JSON Schema in it, without the names of questions. */
function* wordsIn(schema: Json): Generator<string> {
  if (!isJsonObject(schema)) return;
  yield* Object.keys(schema);
  for (const inner of Object.values((schema["properties"] ?? {}) as JsonObject)) yield* wordsIn(inner);
  if (schema["items"] !== undefined) yield* wordsIn(schema["items"]);
}
/** Whatever was answered, as it stands in inputs: choices side by side. */
const typed = (answers: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, typedAt(value)]));
function typedAt(value: Json): Json {
  if (isJsonObject(value)) return typed(value);
  if (!Array.isArray(value)) return String(value);
  return value.every((one: Json) => typeof one === "string") && value.length > 0
    ? value.join(" ")
    : value.map(typedAt);
}

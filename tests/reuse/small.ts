import { minimalService } from "@blaupause/model/testing";
import type { Decision, Document, Field, Service } from "@blaupause/model";
import fc from "fast-check";

const id = fc.constantFrom("eins", "zwei", "drei", "vier", "fuenf", "sechs");
const label = fc.constantFrom("Eine Frage", "Noch eine", "Was? {antrag.name}");

const leaf: fc.Arbitrary<Field> = fc.oneof(
  fc.record({ id, type: fc.constant("text" as const), label, required: fc.boolean() }),
  fc.record({ id, type: fc.constant("integer" as const), label, min: fc.nat(3) }),
  fc.record({
    id,
    type: fc.constant("choice" as const),
    label,
    options: fc.uniqueArray(fc.record({ value: fc.constantFrom("a/b", "c", "d~e"), label }), {
      selector: ({ value }) => value,
    }),
  }),
);
const uniqueFields = (field: fc.Arbitrary<Field>) =>
  fc.uniqueArray(field, { maxLength: 5, selector: ({ id }) => id });
const holder: fc.Arbitrary<Field> = fc.oneof(
  fc.record({ id, type: fc.constant("group" as const), label, fields: uniqueFields(leaf) }),
  fc.record({
    id,
    type: fc.constant("list" as const),
    as: fc.constantFrom("stueck", "teil"),
    label,
    fields: uniqueFields(leaf),
  }),
);
const fields = uniqueFields(fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 2, arbitrary: holder }));

const decision: fc.Arbitrary<Decision> = fc.uniqueArray(id, { maxLength: 3 }).map((rows) => ({
  title: "Tarif",
  inputs: [{ id: "anzahl", expression: "1", type: "integer" }],
  outputs: [{ id: "betrag", type: "money" }],
  hitPolicy: "FIRST",
  rows: rows.map((row, index) => ({
    id: row,
    when: index === 0 ? {} : { anzahl: `> ${index}` },
    then: { betrag: String(index) },
  })),
}));
const document: fc.Arbitrary<Document> = fc.uniqueArray(id, { maxLength: 4 }).map((blocks) => ({
  title: "Schreiben",
  blocks: blocks.map((block) => ({ id: block, type: "paragraph", text: "Guten Tag {antrag.name}" })),
}));

/** Small services with every kind of container; empty ones too, because empty is not absent. */
export const smallService: fc.Arbitrary<Service> = fc
  .record({
    fields,
    settings: fc.option(fields, { nil: undefined }),
    decision: fc.option(decision, { nil: undefined }),
    document: fc.option(document, { nil: undefined }),
    empty: fc.boolean(),
    translated: fc.boolean(),
  })
  .map(({ fields, settings, decision, document, empty, translated }) => ({
    ...minimalService(),
    ...(settings === undefined ? {} : { settings: { fields: settings } }),
    ...(empty ? { columns: [], deadlines: {} } : {}),
    ...(decision === undefined ? {} : { decisions: { tarif: decision } }),
    ...(document === undefined ? {} : { documents: { brief: document } }),
    ...(translated
      ? { translations: { en: { "forms/antrag/title": { text: "Form", of: `sha256-${"b".repeat(43)}` } } } }
      : {}),
    forms: {
      antrag: { title: "Antrag", fields: [{ id: "name", type: "text", label: "Name" } as const, ...fields] },
    },
  }));

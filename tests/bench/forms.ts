import { evaluateForm, fillingOf } from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import { minimalService } from "@blaupause/model/testing";
import type { Field, Json } from "@blaupause/model";
import { Ajv } from "ajv";
import { perSecond, whole, type Row } from "./rows.ts";

const COUNT = 200;

interface Kind {
  readonly field: object;
  readonly schema: object;
  readonly answer: Json;
}
const kinds: readonly Kind[] = [
  { field: { type: "text", maxLength: 80 }, schema: { type: "string", maxLength: 80 }, answer: "Ein Wort" },
  {
    field: { type: "integer", min: 0, max: 1000 },
    schema: { type: "integer", minimum: 0, maximum: 1000 },
    answer: 7,
  },
  {
    field: { type: "date" },
    schema: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\d$" },
    answer: "2026-03-02",
  },
  {
    field: {
      type: "choice",
      options: [
        { value: "a", label: "A" },
        { value: "b", label: "B" },
      ],
    },
    schema: { enum: ["a", "b"] },
    answer: "a",
  },
  { field: { type: "boolean" }, schema: { type: "boolean" }, answer: true },
];
const named = <T>(make: (kind: Kind) => T): [string, T][] =>
  Array.from({ length: COUNT }, (_, index) => {
    const kind = kinds[index % kinds.length];
    if (kind === undefined) throw new Error("no kind");
    return [`f${index}`, make(kind)];
  });

/** Our judgement of a form of 200 fields beside ajv's: ours also decides what is visible, and gathers the data. */
export function forms(): Row[] {
  const fields = named(({ field }) => field).map(
    ([id, field]) => ({ id, label: id, required: true, ...field }) as Field,
  );
  const service = { ...minimalService(), forms: { antrag: { title: "Antrag", fields } } };
  const { program, problems } = compile(service);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const data = Object.fromEntries(named(({ answer }) => answer));
  const runtime = { ...program, language: "de" };
  const scope = { at: "2026-03-02T09:00:00.000Z", zone: "Europe/Berlin", names: {} };
  const filling = fillingOf(data);
  const properties = Object.fromEntries(named(({ schema }) => schema));
  const validate = new Ajv().compile({ type: "object", properties, required: Object.keys(data) });
  const ours = perSecond(() => {
    if (evaluateForm(runtime, "antrag", filling, scope).errors.length > 0) throw new Error("wrong");
  });
  const theirs = perSecond(() => {
    if (!validate(data)) throw new Error("wrong");
  });
  return [
    {
      what: `forms of ${COUNT} fields judged, per second`,
      value: whole(ours),
      beside: `${(ours / theirs).toFixed(2)}x ajv, compiled (${whole(theirs)})`,
    },
  ];
}

import {
  isJsonObject,
  LARGEST_FILE,
  type Field,
  type Form,
  type Option,
  type Settings,
} from "@blaupause/model";
import type { Bound, FieldProgram, FormProgram, OptionProgram } from "../program.ts";
import type { Compiler, Extra, Site } from "./compiler.ts";
import { maybe, present } from "./optional.ts";
import { planOf } from "./plan.ts";
import { sentenceOf } from "./result.ts";
import { contextOfFields, typeOfField } from "./types.ts";

/** The name other expressions know this form's data by, and where it stands. */
export interface FormPlace {
  readonly id: string;
  readonly address: string;
}

export function compileForm(compiler: Compiler, place: FormPlace, form: Form | Settings): FormProgram {
  const { address } = place;
  const site = (property: string, at = address): Site => ({ address: at, property });
  const fields = form.fields.map((field) =>
    compileField(compiler, field, {
      address: `${address}/fields/${field.id}`,
      path: field.id,
      extra: undefined,
    }),
  );
  const pages = (form.pages ?? []).map(({ id, title, hint, visible }) => {
    const at = `${address}/pages/${id}`;
    return present({
      id,
      title: compiler.text(title, site("title", at)),
      hint: maybe(hint, (text) => compiler.text(text, site("hint", at))),
      visible: maybe(visible, (text) => compiler.expression(text, site("visible", at), undefined, "boolean")),
    });
  });
  const rules = (form.rules ?? []).map(({ id, effect, valid, message, at }) => {
    const own = `${address}/rules/${id}`;
    return {
      id,
      effect,
      valid: compiler.expression(valid, site("valid", own), undefined, "boolean"),
      message: compiler.text(message, site("message", own)),
      at: at ?? [],
    };
  });
  const title = "title" in form ? compiler.text(form.title, site("title")) : [];
  const hint = "hint" in form ? maybe(form.hint, (text) => compiler.text(text, site("hint"))) : undefined;
  const plan = planOf(compiler, place, pages, fields);
  return present({ id: place.id, title, hint, pages, fields, rules, plan });
}

interface Place {
  readonly address: string;
  readonly path: string;
  readonly extra: Extra | undefined;
}

export function compileField(compiler: Compiler, field: Field, place: Place): FieldProgram {
  const { address, path, extra } = place;
  const site = (property: string): Site => ({ address, property });
  const source: Readonly<Record<string, unknown>> = field;
  const text = (property: string) =>
    maybe(stringIn(source, property), (found) => compiler.text(found, site(property), extra));
  const condition = (property: string) =>
    maybe(stringIn(source, property), (found) =>
      compiler.expression(found, site(property), extra, "boolean"),
    );
  const required = source["required"];
  return present({
    id: field.id,
    type: field.type,
    path,
    page: stringIn(source, "page"),
    value: typeOfField(field, address),
    label: text("label") ?? [],
    hint: text("hint"),
    text: field.type === "result" ? maybe(text("text"), sentenceOf) : text("text"),
    visible: condition("visible"),
    required: typeof required === "boolean" ? required : condition("required"),
    requiredMessage: text("requiredMessage"),
    valid: condition("valid"),
    message: text("message"),
    computed: maybe(stringIn(source, "computed"), (found) =>
      compiler.expression(found, site("computed"), extra),
    ),
    prefill: bound(compiler, source["prefill"], site("prefill"), extra),
    unknown: text("unknown"),
    min: limit(compiler, source["min"], site("min"), extra),
    max: limit(compiler, source["max"], site("max"), extra),
    ...copied(source),
    // A file that no question limits is limited by what is taken in at all.
    ...(field.type === "file" ? { maxSize: field.maxSize ?? LARGEST_FILE } : {}),
    options: optionsOf(compiler, field, address, extra),
    itemLabel: text("itemLabel"),
    addLabel: text("addLabel"),
    fields: "fields" in field ? compileFields(compiler, field, place) : undefined,
  });
}

const stringIn = (source: Readonly<Record<string, unknown>>, property: string): string | undefined => {
  const value = source[property];
  return typeof value === "string" ? value : undefined;
};

const COPIED = [
  "locked",
  "claim",
  "claimTrust",
  "claimLocked",
  "minLength",
  "maxLength",
  "pattern",
  "decimals",
  "unit",
  "yes",
  "no",
  "accept",
  "autocomplete",
  "of",
  "decision",
  "form",
  "as",
] as const;
const copied = (
  source: Readonly<Record<string, unknown>>,
): Partial<Pick<FieldProgram, (typeof COPIED)[number]>> =>
  Object.fromEntries(COPIED.filter((key) => source[key] !== undefined).map((key) => [key, source[key]]));

function bound(
  compiler: Compiler,
  value: unknown,
  site: Site,
  extra: Extra | undefined,
): Bound | boolean | undefined {
  if (isJsonObject(value) && typeof value["feel"] === "string")
    return compiler.expression(value["feel"], site, extra);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : undefined;
}
function limit(compiler: Compiler, value: unknown, site: Site, extra: Extra | undefined): Bound | undefined {
  const made = bound(compiler, value, site, extra);
  return typeof made === "boolean" ? undefined : made;
}

function compileFields(
  compiler: Compiler,
  field: Extract<Field, { fields: unknown }>,
  { address, path, extra }: Place,
): FieldProgram[] {
  const inner: Extra | undefined =
    field.type === "list" ? { ...extra, [field.as]: contextOfFields(field.fields, address) } : extra;
  return field.fields.map((child) =>
    compileField(compiler, child, {
      address: `${address}/fields/${child.id}`,
      path: `${path}.${child.id}`,
      extra: inner,
    }),
  );
}

function optionsOf(
  compiler: Compiler,
  field: Field,
  address: string,
  extra: Extra | undefined,
): OptionProgram[] | undefined {
  const list = "codeList" in field ? field.codeList : undefined;
  const own = "options" in field ? field.options : undefined;
  const options: readonly Option[] | undefined =
    list === undefined ? own : compiler.service.codeLists?.[list]?.options;
  const base = list === undefined ? address : `codeLists/${list}`;
  return options?.map(({ value, label, hint }) => {
    const at = `${base}/options/${value}`;
    return present({
      value,
      label: compiler.text(label, { address: at, property: "label" }, extra),
      hint: maybe(hint, (text) => compiler.text(text, { address: at, property: "hint" }, extra)),
    });
  });
}

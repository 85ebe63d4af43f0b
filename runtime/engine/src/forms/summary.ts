import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { toValue } from "../names.ts";
import { printValue } from "../print.ts";
import type { FieldProgram, FormProgram, Print, Program } from "../program.ts";
import { fixedText } from "../text.ts";
import { keyOf } from "./filling.ts";
import { isFile } from "./kinds/file.ts";
import { kindOf } from "./kinds/index.ts";

/** One answer as it is read back to people: in a review, in the desk, in a copy. */
export interface SummaryLine {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly unknown: boolean;
}
export interface SummaryItem {
  readonly title: string;
  readonly lines: readonly SummaryLine[];
}
export interface SummarySection {
  readonly page: string | null;
  readonly title: string;
  readonly lines: readonly SummaryLine[];
  readonly items: readonly SummaryItem[];
}

interface Told {
  readonly program: Pick<Program, "labels" | "service">;
  readonly unknown: ReadonlySet<string>;
  /** What stands for „weiß ich nicht“. */
  readonly dontKnow: string;
}

/** What was answered, page by page, in the order of the questions. Computed helpers are left out. */
export function summary(
  program: Pick<Program, "labels" | "service">,
  form: FormProgram,
  data: JsonObject,
  unknown: readonly string[],
  dontKnow: string,
): readonly SummarySection[] {
  const told: Told = { program, unknown: new Set(unknown), dontKnow };
  const pages = form.pages.length === 0 ? [null] : form.pages;
  return pages.map((page) => {
    const fields = form.fields.filter((field) => page === null || field.page === page.id);
    const title = fixedText(page === null ? form.title : page.title);
    return { page: page?.id ?? null, title, ...inside(told, fields, data, "") };
  });
}

function inside(told: Told, fields: readonly FieldProgram[], data: JsonObject, prefix: string) {
  const lines: SummaryLine[] = [];
  const items: SummaryItem[] = [];
  for (const field of fields) {
    const json = Object.hasOwn(data, field.id) ? data[field.id] : undefined;
    const path = prefix === "" ? field.id : `${prefix}.${field.id}`;
    if (field.type === "list") items.push(...itemsOf(told, field, json, path));
    else if (field.type === "group") {
      const inner = inside(told, field.fields ?? [], isJsonObject(json) ? json : {}, path);
      lines.push(...inner.lines);
      items.push(...inner.items);
    } else lines.push(...lineOf(told, field, json, path));
  }
  return { lines, items };
}

function itemsOf(told: Told, field: FieldProgram, json: Json | undefined, path: string): SummaryItem[] {
  const name = fixedText(field.itemLabel ?? field.label);
  const list = Array.isArray(json) ? json.filter(isJsonObject) : [];
  return list.map((item, index) => ({
    title: `${name} ${index + 1}`,
    lines: inside(told, field.fields ?? [], item, `${path}[${keyOf(item)}]`).lines,
  }));
}

function lineOf(told: Told, field: FieldProgram, json: Json | undefined, path: string): SummaryLine[] {
  if (field.type === "hidden" || field.type === "questions" || kindOf(field.type) === undefined) return [];
  const unknown = told.unknown.has(path);
  if (json === undefined && !unknown) return [];
  const value = unknown ? fixedText(field.unknown) || told.dontKnow : shown(told, field, json ?? null);
  return [{ path, label: fixedText(field.label), value, unknown }];
}

/** Alone on its line, and beside answers that authors wrote: „Nein“, not „nein“. */
const asAnswer = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function shown({ program }: Told, field: FieldProgram, json: Json): string {
  if (isFile(json)) return json.name;
  if (typeof json === "boolean" && field.type === "boolean")
    return (
      (json ? field.yes : field.no) ??
      asAnswer(printValue(json, { kind: "boolean" }, {}, program.service.language))
    );
  if (field.type === "iban") return kindOf("iban")?.show(json, field)[0] ?? "";
  const { value } = field;
  if (value === undefined) return "";
  const of = value.kind === "list" ? value.of : value;
  const labels = "tag" in of && of.tag !== undefined ? { labels: of.tag } : {};
  const print: Print = field.type === "money" ? { kind: "money" } : { kind: "any", ...labels };
  const printed = printValue(toValue(json, value), print, program.labels, program.service.language);
  return field.unit === undefined || printed === "" ? printed : `${printed} ${field.unit}`;
}

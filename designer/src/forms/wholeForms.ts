import { reservedNames } from "@blaupause/feel";
import { findElement, type Change, type JsonObject, type Service } from "@blaupause/model";
import { follow } from "@blaupause/reuse";
import { idOf } from "../buildingBlocks/slug.ts";
import { translationsOf, withTranslations } from "./carryTranslations.ts";
import { elementNames } from "./insert.ts";

export interface MadeForm {
  readonly id: string;
  readonly changes: readonly Change[];
}

const freeId = (service: Service, title: string): string =>
  idOf(title, new Set([...reservedNames, ...elementNames(service)]), "formular");

const added = (id: string, json: JsonObject): Change => ({
  type: "add",
  parent: "",
  container: "forms",
  id,
  json,
});

/** A form that asks nothing yet. */
export function newForm(service: Service, title: string): MadeForm {
  const id = freeId(service, title);
  return { id, changes: [added(id, { title, fields: [] })] };
}

/** The same form once more: what it reads of itself it reads of the copy. */
export function duplicateForm(service: Service, form: string, title: string): MadeForm | null {
  const id = freeId(service, title);
  const copy = `forms/${id}`;
  const json = findElement(follow(service, new Map([[form, copy]])), form)?.json;
  if (json === undefined) return null;
  const translations = withTranslations(service, translationsOf(service, [form]), [copy]);
  return { id, changes: [added(id, { ...json, title }), ...translations] };
}

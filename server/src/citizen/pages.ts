import {
  fieldAt,
  fixedText,
  schemaPath,
  type FieldProgram,
  type FormProgram,
  type FormState,
  type PageProgram,
} from "@blaupause/engine";

/** The pages shown at this moment, in order. A form without pages is one page, named after the form. */
export function shownPages(form: FormProgram, state: FormState): readonly PageProgram[] {
  if (form.pages.length === 0) return [{ id: "seite", title: form.title }];
  return form.pages.filter(({ id }) => state.pages[id] !== false);
}

export const pageFields = (form: FormProgram, page: string): readonly FieldProgram[] =>
  form.pages.length === 0 ? form.fields : form.fields.filter((field) => field.page === page);

/** Does this data path stand on this page? */
export function isOnPage(form: FormProgram, page: string, path: string): boolean {
  const top = /^[^.[]*/.exec(path)?.[0] ?? "";
  return pageFields(form, page).some(({ id }) => id === top);
}

/** Every path a page holds at this moment, list items included, in the order of the state. */
export const pathsOn = (form: FormProgram, state: FormState, page: string): readonly string[] =>
  Object.keys(state.visible).filter(
    (path) => isOnPage(form, page, path) && fieldAt(form.fields, schemaPath(path))?.type !== "hidden",
  );

export const hasUpload = (fields: readonly FieldProgram[]): boolean =>
  fields.some((field) => field.type === "file" || hasUpload(field.fields ?? []));

export const pageTitle = (page: PageProgram): string => fixedText(page.title);

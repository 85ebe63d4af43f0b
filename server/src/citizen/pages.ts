import {
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
  const top = topOf(path);
  return pageFields(form, page).some(({ id }) => id === top);
}

/** Every path a page holds at this moment, list items included, in the order of the state. */
export function pathsOn(form: FormProgram, state: FormState, page: string): readonly string[] {
  const ids = new Set(pageFields(form, page).map(({ id }) => id));
  const silent = hiddenPaths(form);
  return Object.keys(state.visible).filter(
    (path) => ids.has(topOf(path)) && !silent.has(path.includes("[") ? schemaPath(path) : path),
  );
}
const topOf = (path: string): string => /^[^.[]*/.exec(path)?.[0] ?? "";

const hidden = new WeakMap<FormProgram, ReadonlySet<string>>();

/** Schema paths nobody sees, looked for once a program: every page asks for them several times. */
function hiddenPaths(form: FormProgram): ReadonlySet<string> {
  const known = hidden.get(form);
  if (known !== undefined) return known;
  const found = new Set(hiddenIn(form.fields));
  hidden.set(form, found);
  return found;
}
const hiddenIn = (fields: readonly FieldProgram[]): readonly string[] =>
  fields.flatMap(({ type, path, fields: inner = [] }) => [
    ...(type === "hidden" ? [path] : []),
    ...hiddenIn(inner),
  ]);

export const hasUpload = (fields: readonly FieldProgram[]): boolean =>
  fields.some((field) => field.type === "file" || hasUpload(field.fields ?? []));

export const pageTitle = (page: PageProgram): string => fixedText(page.title);

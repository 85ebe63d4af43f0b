/** Nobody watches a long form fly past. */
const AT_ONCE = { block: "center", behavior: "instant" } as const;

/** Goes to the first field at fault, with its label and its message in sight; to the sentence where no field is. */
export function showFault(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLElement>("[aria-invalid=true]");
  const place = field ?? form.querySelector<HTMLElement>(".bp-form-refused");
  place?.focus({ preventScroll: true });
  (field?.closest(".kern-form-input") ?? place)?.scrollIntoView(AT_ONCE);
}

/** The words above a field of this form, by its name; null where it has no such field. */
export function labelIn(form: HTMLFormElement, name: string): string | null {
  const field = fieldIn(form, name);
  return field === null ? null : (field.labels?.[0]?.textContent ?? name);
}
export function goToField(form: HTMLFormElement, name: string): void {
  const field = fieldIn(form, name);
  field?.focus({ preventScroll: true });
  field?.closest(".kern-form-input")?.scrollIntoView(AT_ONCE);
}

/** Where a field stands among the others; behind them where this form has none. */
export function placeIn(form: HTMLFormElement, name: string): number {
  const at = [...form.elements].findIndex((one) => "name" in one && one.name === name);
  return at === -1 ? form.elements.length : at;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
function fieldIn(form: HTMLFormElement, name: string): Field | null {
  const found = name === "" ? null : form.elements.namedItem(name);
  const isField =
    found instanceof HTMLInputElement ||
    found instanceof HTMLSelectElement ||
    found instanceof HTMLTextAreaElement;
  return isField ? found : null;
}

import { domId } from "../../form/view.ts";
import { typedIn } from "./judge.ts";

let busy = false;

/**
 * Posts the page in the background and puts the answer's middle in the place of this one. An answer that is no form,
 * a conflict, a refusal, the receipt of another window, is a page of its own and is gone to.
 */
export async function post(form: HTMLFormElement, wanted: string, start: () => void): Promise<void> {
  if (busy) return;
  busy = true;
  form.setAttribute("aria-busy", "true");
  try {
    const sent = new Map(typedIn(form));
    const response = await fetch(form.action, { method: "POST", body: bodyOf(form, wanted) });
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    if (fresh.getElementById("bp-form") !== null)
      swap(fresh, response.url, changedSince(form, sent), wanted, start);
    else if (response.ok) location.assign(response.url);
    else submitPlainly(form, wanted);
  } catch {
    // Without a connection the ordinary way says what is wrong, and nothing typed is lost.
    submitPlainly(form, wanted);
  } finally {
    busy = false;
    form.removeAttribute("aria-busy");
  }
}

function bodyOf(form: HTMLFormElement, wanted: string): FormData | URLSearchParams {
  const body = new FormData(form);
  body.set("_do", wanted);
  return form.enctype === "multipart/form-data"
    ? body
    : new URLSearchParams([...body].map(([name, value]) => [name, String(value)]));
}

function submitPlainly(form: HTMLFormElement, wanted: string): void {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = "_do";
  field.value = wanted;
  form.append(field);
  form.submit();
}

/** What was typed while the answer was on its way: it is nowhere else. */
const changedSince = (form: HTMLFormElement, sent: ReadonlyMap<string, string>): [string, string][] =>
  typedIn(form).filter(([name, value]) => !name.startsWith("_") && sent.get(name) !== value);

function putBack(changed: readonly (readonly [string, string])[]): void {
  const form = document.getElementById("bp-form");
  for (const [name, value] of changed) {
    const control = form instanceof HTMLFormElement ? form.elements.namedItem(name) : null;
    if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = true;
    else if (control !== null && "value" in control) control.value = value;
  }
}

function swap(
  page: Document,
  address: string,
  changed: readonly (readonly [string, string])[],
  wanted: string,
  start: () => void,
): void {
  const main = document.getElementById("inhalt");
  const fresh = page.getElementById("inhalt");
  if (main === null || fresh === null) return;
  main.replaceWith(document.adoptNode(fresh));
  history.replaceState(null, "", address);
  putBack(changed);
  start();
  const target = fresh.querySelector<HTMLElement>("[role=alert]") ?? placeOf(wanted) ?? fresh;
  target.focus();
  if (target instanceof HTMLInputElement) tell(target);
}

/** Where a button acted: the item that came, the list that lost one, the file's question. */
function placeOf(wanted: string): HTMLElement | null {
  const place = document.getElementById(domId(wanted.replaceAll(/^[a-z]+:|\/.*/g, "")));
  const last = wanted.startsWith("add")
    ? place?.querySelector<HTMLElement>(":scope > fieldset:last-of-type")
    : null;
  return last ?? place;
}

/** Reads out what came of an upload: the new file, why it was not taken, or that it is gone. */
function tell(upload: HTMLElement): void {
  const live = document.getElementById("bp-live");
  const said = upload.closest("[data-field]")?.querySelectorAll(".bp-file > span, [data-sentence]");
  const text = [...(said ?? [])].map(({ textContent }) => textContent).join(" ");
  if (live !== null) live.textContent = text.trim() || (live.dataset["gone"] ?? "");
}

import {
  evaluateForm,
  fieldAt,
  readPage,
  schemaPath,
  type Entry,
  type Filling,
  type FormRuntime,
  type FormState,
  type Scope,
} from "@blaupause/engine";
import { formTranslator } from "@blaupause/ui";
import { unbroken } from "../form/unbroken.ts";
import { errorSentence } from "../form/sentences.ts";

/**
 * The small script: makes a page instant that is complete without it. It reads the page's inputs as the server does,
 * judges them by the same law, and shows what follows: which questions are asked, computed sentences, errors of what
 * was just left. Buttons of lists and uploads are posted in the background and the page's middle is swapped.
 */
interface Judge {
  readonly program: FormRuntime;
  readonly form: string;
  readonly page: string | null;
  readonly filling: Filling;
  readonly scope: Scope;
  readonly language: string;
}

const left = new Set<string>();
let judge: Judge | null = null;

function start(): void {
  const source = document.getElementById("bp-judge");
  const form = document.getElementById("bp-form");
  if (source === null || !(form instanceof HTMLFormElement)) return;
  judge = JSON.parse(source.textContent ?? "") as Judge;
  form.addEventListener("input", () => update(form));
  form.addEventListener("change", (event) => changed(form, event.target));
  form.addEventListener("focusout", (event) => leave(form, event.target));
  form.addEventListener("submit", (event) => submit(form, event));
  // What was typed while this script was on its way counts from the first moment.
  update(form);
}

function entriesOf(form: HTMLFormElement): Entry[] {
  return [...new FormData(form)].map(([name, value]): Entry => [
    name,
    typeof value === "string" ? value : "",
  ]);
}

function stateOf(
  form: HTMLFormElement,
  { program, form: id, page, filling, scope }: Judge,
): FormState | null {
  const asked = program.forms[id];
  const isUpload = (name: string): boolean =>
    asked !== undefined && fieldAt(asked.fields, schemaPath(name))?.type === "file";
  const read =
    asked === undefined
      ? null
      : readPage(
          asked,
          page,
          filling,
          entriesOf(form).filter(([name]) => !isUpload(name)),
        );
  return read?.ok === true ? evaluateForm(program, id, read.filling, scope) : null;
}

function update(form: HTMLFormElement): void {
  const state = judge === null ? null : stateOf(form, judge);
  if (state === null || judge === null) return;
  for (const box of form.querySelectorAll<HTMLElement>("[data-field]"))
    box.hidden = state.visible[box.dataset["field"] ?? ""] !== true;
  for (const mark of form.querySelectorAll<HTMLElement>("[data-optional]"))
    mark.hidden = state.required[mark.dataset["optional"] ?? ""] === true;
  for (const place of form.querySelectorAll<HTMLElement>("[data-text]"))
    showText(place, state.texts[place.dataset["text"] ?? ""]);
  for (const place of form.querySelectorAll<HTMLElement>("[data-error]")) showError(place, state, judge);
  showHints(state, form, judge);
}

/** Writes a text with its two marks, without ever reading it as HTML. */
function showText(place: HTMLElement, text: string | undefined): void {
  if (text === undefined || place.dataset["now"] === text) return;
  place.dataset["now"] = text;
  const lines = unbroken(text)
    .split("\n")
    .flatMap((line, row) => [
      ...(row === 0 ? [] : [document.createElement("br")]),
      ...line
        .split("**")
        .map((part, index) => (index % 2 === 1 ? strong(part) : document.createTextNode(part))),
    ]);
  place.replaceChildren(...lines);
}
function strong(text: string): HTMLElement {
  const element = document.createElement("strong");
  element.textContent = text;
  return element;
}

/** Errors show where somebody has been already, never ahead of them; what is mended goes away at once. */
function showError(place: HTMLElement, state: FormState, { program, form, language }: Judge): void {
  const path = place.dataset["error"] ?? "";
  const error = state.errors.find((one) => one.path === path);
  const shown = error !== undefined && (left.has(path) || !place.hidden);
  place.hidden = !shown;
  const sentence = place.querySelector<HTMLElement>("[data-sentence]");
  const field = fieldAt(program.forms[form]?.fields ?? [], schemaPath(path));
  if (sentence !== null)
    sentence.textContent = shown ? errorSentence(error, field, formTranslator(language), language) : "";
  mark(path, shown);
}

function mark(path: string, wrong: boolean): void {
  const box = document.querySelector<HTMLElement>(`[data-box="${CSS.escape(path)}"]`);
  if (box === null) return;
  const kind = box.tagName === "FIELDSET" ? "kern-fieldset--error" : "kern-form-input--error";
  box.classList.toggle(kind, wrong);
  for (const input of box.querySelectorAll<HTMLElement>(
    "input:not([type=hidden]):not([name=_unknown]), select, textarea",
  )) {
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    const base = [
      "kern-form-input__input",
      "kern-form-input__select",
      "kern-form-check__radio",
      "kern-form-check__checkbox",
    ].find((one) => input.classList.contains(one));
    if (base !== undefined) input.classList.toggle(`${base}--error`, wrong);
  }
}

/** A hint belongs to the page that has its question. */
function isHere(at: readonly string[], form: HTMLFormElement, { page }: Judge): boolean {
  const fields = at.map((path) => form.querySelector(`[data-field="${CSS.escape(path)}"]`));
  return page === null || at.length === 0 || fields.some((field) => field !== null);
}

function showHints(state: FormState, form: HTMLFormElement, judge: Judge): void {
  const box = document.getElementById("bp-hints");
  const list = box?.querySelector("ul");
  if (box === null || list === null || list === undefined) return;
  const texts = state.hints.filter(({ at }) => isHere(at, form, judge)).map(({ message }) => message);
  if (box.dataset["now"] === texts.join("\n")) return;
  box.dataset["now"] = texts.join("\n");
  box.hidden = texts.length === 0;
  list.replaceChildren(
    ...texts.map((text) => {
      const item = document.createElement("li");
      item.textContent = text;
      return item;
    }),
  );
}

const pathOf = (target: EventTarget | null): string | null =>
  target instanceof HTMLElement
    ? (target.closest<HTMLElement>("[data-field]")?.dataset["field"] ?? null)
    : null;

function leave(form: HTMLFormElement, target: EventTarget | null): void {
  const isTyped =
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement;
  const path = pathOf(target);
  // An empty answer is not an error yet: somebody may only be looking around.
  if (
    !isTyped ||
    path === null ||
    target.value === "" ||
    target.type === "radio" ||
    target.type === "checkbox"
  )
    return;
  left.add(path);
  update(form);
}

function changed(form: HTMLFormElement, target: EventTarget | null): void {
  if (target instanceof HTMLInputElement && target.type === "file" && target.value !== "")
    void post(form, "keep");
  else update(form);
}

/** List buttons act without leaving the page; everything else is an ordinary submit. */
function submit(form: HTMLFormElement, event: SubmitEvent): void {
  const button = event.submitter;
  const wanted = button instanceof HTMLButtonElement ? button.value : "";
  if (!/^(add|remove|discard):/.test(wanted)) return;
  event.preventDefault();
  void post(form, wanted);
}

let busy = false;
async function post(form: HTMLFormElement, wanted: string): Promise<void> {
  if (busy) return;
  busy = true;
  form.setAttribute("aria-busy", "true");
  try {
    const body = new FormData(form);
    body.set("_do", wanted);
    const plain =
      form.enctype === "multipart/form-data"
        ? body
        : new URLSearchParams([...body].map(([name, value]) => [name, String(value)]));
    const typed = new Map([...body].map(([name, value]) => [name, String(value)]));
    const response = await fetch(form.action, { method: "POST", body: plain, credentials: "same-origin" });
    const html = await response.text();
    swap(html, response.url, changedSince(form, typed));
  } catch {
    // Without a connection the ordinary way says what is wrong, and nothing typed is lost.
    submitPlainly(form, wanted);
  } finally {
    busy = false;
    form.removeAttribute("aria-busy");
  }
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
function changedSince(form: HTMLFormElement, sent: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const now = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return new Map(now.filter(([name, value]) => !name.startsWith("_") && sent.get(name) !== value));
}

function putBack(changed: ReadonlyMap<string, string>): void {
  const form = document.getElementById("bp-form");
  if (!(form instanceof HTMLFormElement)) return;
  for (const [name, value] of changed) {
    const control = form.elements.namedItem(name);
    if (control instanceof RadioNodeList) control.value = value;
    else if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = true;
    else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    )
      control.value = value;
  }
}

function swap(html: string, address: string, changed: ReadonlyMap<string, string>): void {
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("inhalt");
  const main = document.getElementById("inhalt");
  if (fresh === null || main === null) return location.assign(address);
  main.replaceWith(document.adoptNode(fresh));
  history.replaceState(null, "", address);
  putBack(changed);
  start();
  const target =
    document.getElementById(new URL(address).hash.slice(1)) ?? document.getElementById("bp-form");
  target?.focus();
  target?.scrollIntoView({ block: "nearest" });
}

start();

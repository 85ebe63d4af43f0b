import { fieldAt, schemaPath, type FormState } from "@blaupause/engine";
import type { FormTranslate } from "@blaupause/ui";
import { errorSentence } from "../../form/sentences.ts";
import { unbroken } from "../../form/unbroken.ts";
import type { Judge, Judged } from "./judge.ts";

/** Paths somebody has been at: errors show there, never ahead of them. */
export const left = new Set<string>();

const each = (form: HTMLElement, name: string, show: (box: HTMLElement, path: string) => void): void => {
  for (const box of form.querySelectorAll<HTMLElement>(`[data-${name}]`)) show(box, box.dataset[name] ?? "");
};

/** What follows from the answers: questions that are asked, sentences, errors, hints. */
export function show(form: HTMLElement, { state, would }: Judged, judge: Judge, t: FormTranslate): void {
  each(form, "field", (box, path) => {
    box.hidden = state.visible[path] !== true;
  });
  each(form, "optional", (mark, path) => {
    mark.hidden = state.required[path] === true || state.readOnly[path] === true;
  });
  each(form, "text", (place, path) => {
    showText(place, state.texts[path]);
    // No answer brings what the organisation has left empty: nobody is told to wait for it.
    place.toggleAttribute("data-quiet", state.texts[path] !== would[path]);
  });
  each(form, "error", (place, path) => showError(place, path, state, judge, t));
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
      ...line.split("**").map((part, index) => (index % 2 === 1 ? element("strong", part) : part)),
    ]);
  place.replaceChildren(...lines);
}
function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** What is mended goes away at once. */
function showError(
  place: HTMLElement,
  path: string,
  { errors }: FormState,
  { program, form, language }: Judge,
  t: FormTranslate,
): void {
  const error = errors.find((one) => one.path === path);
  const shown = error !== undefined && (left.has(path) || !place.hidden);
  place.hidden = !shown;
  const sentence = place.querySelector("[data-sentence]");
  const field = fieldAt(program.forms[form]?.fields ?? [], schemaPath(path));
  if (sentence !== null) sentence.textContent = shown ? errorSentence(error, field, t, language) : "";
  mark(path, shown);
}

const CONTROL = "input:not([type=hidden]):not([name=_unknown]), select, textarea";
const BASE = /kern-form-(input__(input|select)|check__(radio|checkbox))/;

function mark(path: string, wrong: boolean): void {
  const box = document.querySelector(`[data-box="${CSS.escape(path)}"]`);
  if (box === null) return;
  const kind = box.tagName === "FIELDSET" ? "fieldset" : "form-input";
  box.classList.toggle(`kern-${kind}--error`, wrong);
  for (const input of box.querySelectorAll(CONTROL)) {
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    const base = BASE.exec(input.className);
    if (base !== null) input.classList.toggle(`${base[0]}--error`, wrong);
  }
}

function showHints({ hints }: FormState, form: HTMLElement, { page }: Judge): void {
  const box = document.getElementById("bp-hints");
  // A hint belongs to the page that has its question.
  const isHere = (path: string): boolean => form.querySelector(`[data-field="${CSS.escape(path)}"]`) !== null;
  const texts = hints
    .filter(({ at }) => page === null || at.length === 0 || at.some(isHere))
    .map(({ message }) => message);
  if (box === null || box.dataset["now"] === texts.join("\n")) return;
  box.dataset["now"] = texts.join("\n");
  box.hidden = texts.length === 0;
  box.querySelector("ul")?.replaceChildren(...texts.map((text) => element("li", text)));
}

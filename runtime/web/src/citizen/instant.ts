import { formTranslator, type FormTranslate } from "@blaupause/ui";
import { stateOf, type Judge } from "./instant/judge.ts";
import { post } from "./instant/post.ts";
import { left, show } from "./instant/show.ts";

/**
 * The small script: makes a page instant that is complete without it. It reads the page's inputs as the server does,
 * judges them by the same law, and shows what follows: which questions are asked, computed sentences, errors of what
 * was just left. Buttons of lists and uploads are posted in the background and the page's middle is swapped.
 */
let judge: Judge | null = null;
let t: FormTranslate | null = null;

function start(): void {
  const source = document.getElementById("bp-judge");
  const form = document.getElementById("bp-form");
  if (source === null || !(form instanceof HTMLFormElement)) return;
  const made = JSON.parse(source.textContent ?? "") as Judge;
  judge = made;
  t = formTranslator(made.sentences);
  form.addEventListener("input", () => update(form));
  form.addEventListener("change", (event) => changed(form, event.target));
  form.addEventListener("focusout", (event) => leave(form, event.target));
  form.addEventListener("submit", (event) => submit(form, event));
  // What was typed while this script was on its way counts from the first moment.
  update(form);
}

function update(form: HTMLFormElement): void {
  const state = judge === null ? null : stateOf(form, judge);
  if (state !== null && judge !== null && t !== null) show(form, state, judge, t);
}

const CHOSEN = new Set(["radio", "checkbox"]);

function leave(form: HTMLFormElement, target: EventTarget | null): void {
  const isTyped =
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement;
  // An empty answer is not an error yet: somebody may only be looking around.
  if (!isTyped || target.value === "" || CHOSEN.has(target.type)) return;
  const path = target.closest<HTMLElement>("[data-field]")?.dataset["field"];
  if (path === undefined) return;
  left.add(path);
  update(form);
}

function changed(form: HTMLFormElement, target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || target.type !== "file" || target.value === "")
    return update(form);
  left.add(target.name);
  void post(form, `keep:${target.name}`, start);
}

/** List buttons act without leaving the page; everything else is an ordinary submit. */
function submit(form: HTMLFormElement, event: SubmitEvent): void {
  const button = event.submitter;
  const wanted = button instanceof HTMLButtonElement ? button.value : "";
  if (!/^(add|remove|discard):/.test(wanted)) return;
  event.preventDefault();
  // A file that was just taken back is not missed yet.
  left.delete(wanted.replace("discard:", ""));
  void post(form, wanted, start);
}

start();

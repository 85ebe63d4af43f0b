import { formTranslator, type FormTranslate } from "@blaupause/ui";
import { judgedIn, type Judge } from "./instant/judge.ts";
import { chose, isHere, isOffline, isOnItsWay, post } from "./instant/post.ts";
import { left, show } from "./instant/show.ts";
import { CHOSEN } from "./instant/swap.ts";

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
  judge = JSON.parse(source.textContent ?? "") as Judge;
  t = formTranslator(judge.sentences);
  form.addEventListener("input", () => update(form));
  form.addEventListener("change", ({ target }) => changed(form, target));
  form.addEventListener("submit", (event) => submit(form, event));
  form.addEventListener("focusout", ({ target }) => leave(form, target));
  form.addEventListener("mousedown", () => press(form));
  // What was typed while this script was on its way counts from the first moment.
  update(form);
}

function update(form: HTMLFormElement): void {
  if (judge === null || t === null) return;
  const judged = judgedIn(form, judge);
  if (judged !== null) show(form, judged, judge, t);
}

let pressed = false;

/** What a pointer is pressed on must not move before it is let go: the click would be lost. */
function press(form: HTMLFormElement): void {
  pressed = true;
  const release = (): void => {
    pressed = false;
    update(form);
  };
  addEventListener("mouseup", () => setTimeout(release), { once: true });
}

function leave(form: HTMLFormElement, target: EventTarget | null): void {
  // An empty answer is not an error yet: somebody may only be looking around.
  if (!(target instanceof HTMLElement && "value" in target && "type" in target)) return;
  if (target.value === "" || CHOSEN.test(String(target.type))) return;
  const path = target.closest<HTMLElement>("[data-field]")?.dataset["field"];
  if (path !== undefined) left.add(path);
  if (!pressed) update(form);
}

function changed(form: HTMLFormElement, target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || target.type !== "file" || target.value === "")
    return update(form);
  left.add(target.name);
  chose(target, start);
}

/** List buttons act without leaving the page; everything else is an ordinary submit. */
function submit(form: HTMLFormElement, event: SubmitEvent): void {
  const wanted = event.submitter?.getAttribute("value") ?? "";
  if (!isHere(wanted) && !isOnItsWay(wanted) && !isOffline(!navigator.onLine)) return;
  event.preventDefault();
  if (!isHere(wanted)) return;
  // A file that was just taken back is not missed yet.
  left.delete(wanted.replace("discard:", ""));
  void post(form, wanted, start);
}

start();

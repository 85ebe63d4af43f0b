import { typedIn } from "./judge.ts";
import { isAtWork, say, swap } from "./swap.ts";

/** What the background post in hand does; null: there is none. */
let current: string | null = null;

/** A button that was pressed, or a file that was chosen, while a post was on its way. */
interface Waiting {
  readonly wanted: string;
  readonly upload: HTMLInputElement | null;
}
/** In the order in which it was done: nothing of it is lost, and nothing overtakes. */
let waiting: readonly Waiting[] = [];

/** What acts on the page itself; everything else leads away from it. */
export const isHere = (wanted: string): boolean => /^(add|remove|discard|keep):/.test(wanted);

/** A page on its way is waited for: whoever goes on meanwhile is not told that she did so in two windows. */
export function isOnItsWay(wanted: string, upload: HTMLInputElement | null = null): boolean {
  if (current === null) return false;
  // Pressed twice is pressed once; a file chosen anew is another one, and the one before need not be taken back.
  const isDone = wanted === current || wanted === current.replace("keep:", "discard:");
  if (upload !== null || !isDone)
    waiting = [...waiting.filter((one) => one.wanted !== wanted), { wanted, upload }];
  return true;
}

/** Nothing typed is lost: without a connection it stays where it is, and the page says so. */
export function isOffline(told: boolean, moves = true): boolean {
  const place = document.getElementById("bp-offline");
  if (place !== null) place.hidden = !told;
  if (told && moves) place?.focus();
  else if (told) say(place?.textContent ?? "");
  return told;
}

const formHere = (): HTMLFormElement | null => document.querySelector<HTMLFormElement>("form#bp-form");

/** A file is kept at once. The page may have been swapped while it was being chosen: it moves to its question there. */
export function chose(upload: HTMLInputElement, start: () => void): void {
  const wanted = `keep:${upload.name}`;
  if (isOnItsWay(wanted, upload)) return;
  const form = formHere();
  const now = form?.querySelector<HTMLInputElement>(`[type=file][name="${CSS.escape(upload.name)}"]`);
  if (form === null || now == null) return goOn(start);
  if (now !== upload) now.files = upload.files;
  void post(form, wanted, start);
}

/**
 * Posts the page in the background and puts the answer's middle in the place of this one. An answer that is no form,
 * a conflict, a refusal, the receipt of another window, is a page of its own and is gone to.
 */
export async function post(form: HTMLFormElement, wanted: string, start: () => void): Promise<void> {
  if (isOnItsWay(wanted)) return;
  current = wanted;
  form.setAttribute("aria-busy", "true");
  const sent = new Set(typedIn(form).map(String));
  const answer = await answerTo(form, wanted);
  current = null;
  form.removeAttribute("aria-busy");
  if (isOffline(answer === null, !isAtWork(form, wanted)) || answer === null) return void (waiting = []);
  const [{ ok, url }, page] = answer;
  if (page.getElementById("bp-form") === null) return ok ? location.assign(url) : submitPlainly(form, wanted);
  // What was not taken is read before anybody goes away from it.
  if (!swap(page, url, form, sent, wanted, start)) waiting = waiting.filter((one) => isHere(one.wanted));
  goOn(start);
}

/** Does what was done meanwhile: all that acts here before anything that leads away. What is gone from the page is past. */
function goOn(start: () => void): void {
  const next = waiting.find((one) => isHere(one.wanted)) ?? waiting[0];
  if (next === undefined) return;
  waiting = waiting.filter((one) => one !== next);
  if (next.upload !== null) return chose(next.upload, start);
  const button = document.querySelector<HTMLElement>(`button[value="${CSS.escape(next.wanted)}"]`);
  if (button === null) return goOn(start);
  button.click();
}

/** Null: there is no connection, or something on the way answers in our place. */
const answerTo = (form: HTMLFormElement, wanted: string): Promise<readonly [Response, Document] | null> =>
  fetch(form.action, { method: "POST", body: bodyOf(form, wanted) })
    .then(
      async (response) =>
        [response, new DOMParser().parseFromString(await response.text(), "text/html")] as const,
    )
    .then((answer) => (answer[1].getElementById("inhalt") === null ? null : answer))
    .catch(() => null);

function bodyOf(form: HTMLFormElement, wanted: string): FormData | URLSearchParams {
  const body = new FormData(form);
  body.set("_do", wanted);
  // A page without uploads has texts alone.
  return form.enctype === "multipart/form-data" ? body : new URLSearchParams(body as never);
}

function submitPlainly(form: HTMLFormElement, value: string): void {
  form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "_do", value }));
  form.submit();
}

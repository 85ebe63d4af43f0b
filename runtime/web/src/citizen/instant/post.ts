import { domId } from "../../form/view.ts";
import { typedIn } from "./judge.ts";

/** Boxes and buttons: they have a value, and nobody types it. */
export const CHOSEN = /radio|checkbox|submit/;

let busy = false;
/** What was pressed while a post was on its way. */
let waiting: string | null = null;

/** A page on its way is waited for: whoever goes on meanwhile is not told that she did so in two windows. */
export function isOnItsWay(wanted: string): boolean {
  if (busy) waiting = wanted;
  return busy;
}

/** Nothing typed is lost: without a connection it stays where it is, and the page says so. */
export function isOffline(told: boolean): boolean {
  const place = document.getElementById("bp-offline");
  if (place !== null) place.hidden = !told;
  if (told) place?.focus();
  return told;
}

/**
 * Posts the page in the background and puts the answer's middle in the place of this one. An answer that is no form,
 * a conflict, a refusal, the receipt of another window, is a page of its own and is gone to.
 */
export async function post(form: HTMLFormElement, wanted: string, start: () => void): Promise<void> {
  if (isOnItsWay(wanted)) return;
  busy = true;
  form.setAttribute("aria-busy", "true");
  const sent = new Set(typedIn(form).map(String));
  const answer = await answerTo(form, wanted);
  busy = false;
  form.removeAttribute("aria-busy");
  const next = waiting;
  waiting = null;
  if (isOffline(answer === null) || answer === null) return;
  const [{ ok, url }, page] = answer;
  if (page.getElementById("bp-form") === null) return ok ? location.assign(url) : submitPlainly(form, wanted);
  // What was not taken is read before anybody goes on.
  if (swap(page, url, form, sent, wanted, start) && next !== null)
    document.querySelector<HTMLElement>(`#bp-form [value="${CSS.escape(next)}"]`)?.click();
}

/** Null: there is no connection. */
const answerTo = (form: HTMLFormElement, wanted: string): Promise<readonly [Response, Document] | null> =>
  fetch(form.action, { method: "POST", body: bodyOf(form, wanted) })
    .then(
      async (response) =>
        [response, new DOMParser().parseFromString(await response.text(), "text/html")] as const,
    )
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

/** What was typed or chosen while the answer was on its way is nowhere else. Hidden inputs are the page's own. */
function putBack(before: HTMLFormElement, sent: ReadonlySet<string>): void {
  const typed = typedIn(before);
  const now = new Set(typed.map(String));
  const texts = new Map(typed.filter((one) => !sent.has(String(one))));
  for (const control of document.querySelectorAll<HTMLInputElement>("#bp-form [name]:not([type=hidden])")) {
    const { name, type, value } = control;
    const key = String([name, value]);
    const text = texts.get(name);
    if (CHOSEN.test(type)) {
      if (now.has(key) !== sent.has(key)) control.checked = now.has(key);
    } else if (text !== undefined) control.value = text;
  }
}

/** False where something was not taken. */
function swap(
  page: Document,
  address: string,
  before: HTMLFormElement,
  sent: ReadonlySet<string>,
  wanted: string,
  start: () => void,
): boolean {
  const fresh = page.getElementById("inhalt") as HTMLElement;
  document.getElementById("inhalt")?.replaceWith(document.adoptNode(fresh));
  history.replaceState(null, "", address);
  putBack(before, sent);
  start();
  const wrong = fresh.querySelector<HTMLElement>("[role=alert]");
  const target = wrong ?? placeOf(wanted) ?? fresh;
  target.focus();
  if (target instanceof HTMLInputElement) tell(target);
  return wrong === null;
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

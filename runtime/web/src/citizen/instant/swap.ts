import { domId } from "../../form/view.ts";
import { typedIn } from "./judge.ts";

/** Boxes and buttons: they have a value, and nobody types it. */
export const CHOSEN = /radio|checkbox|submit/;

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

/** Puts the page's middle in the place of this one. False where something was not taken. */
export function swap(
  page: Document,
  address: string,
  before: HTMLFormElement,
  sent: ReadonlySet<string>,
  wanted: string,
  start: () => void,
): boolean {
  const fresh = page.getElementById("inhalt") as HTMLElement;
  const moved = isAtWork(before, wanted) ? movesTo() : null;
  document.getElementById("inhalt")?.replaceWith(document.adoptNode(fresh));
  history.replaceState(null, "", address);
  putBack(before, sent);
  start();
  const wrong = fresh.querySelector<HTMLElement>("[role=alert]");
  const place = placeOf(wanted);
  if (moved?.() !== true) (wrong ?? place ?? fresh).focus();
  if (place instanceof HTMLInputElement) say(outcomeAt(place));
  return wrong === null;
}

/** Is somebody at another place of the form than the one that was acted on? Her keys must not go elsewhere. */
export function isAtWork(form: HTMLFormElement, wanted: string): boolean {
  const at = document.activeElement as HTMLInputElement | null;
  return at !== null && form.contains(at) && at.value !== wanted && `keep:${at.name}` !== wanted;
}

/** Takes the focus along to the same place of the new page, and the caret with it. */
function movesTo(): () => boolean {
  const was = document.activeElement as HTMLInputElement;
  const { id, value, selectionStart: from, selectionEnd: to } = was;
  return () => {
    const selector = id === "" ? `button[value="${CSS.escape(value)}"]` : `[id="${CSS.escape(id)}"]`;
    const now = document.querySelector<HTMLInputElement>(selector);
    now?.focus({ preventScroll: true });
    if (typeof from === "number") now?.setSelectionRange(from, to);
    return now !== null;
  };
}

/** Where a button acted: the item that came, the list that lost one, the file's question. */
function placeOf(wanted: string): HTMLElement | null {
  const place = document.getElementById(domId(wanted.replaceAll(/^[a-z]+:|\/.*/g, "")));
  const last = wanted.startsWith("add")
    ? place?.querySelector<HTMLElement>(":scope > fieldset:last-of-type")
    : null;
  return last ?? place;
}

/** What came of an upload: the new file, why it was not taken, or that it is gone. */
function outcomeAt(upload: HTMLElement): string {
  const said = upload.closest("[data-field]")?.querySelectorAll(".bp-file > span, [data-sentence]");
  return [...(said ?? [])].map(({ textContent }) => textContent).join(" ");
}

/** Reads out. Nothing to say of an upload: its file is gone. */
export function say(text: string): void {
  const live = document.getElementById("bp-live");
  if (live !== null) live.textContent = text.trim() || (live.dataset["gone"] ?? "");
}

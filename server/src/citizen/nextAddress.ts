import { parseAction, type FormState } from "@blaupause/engine";
import type { DraftVisit } from "./context.ts";
import { isPageFine } from "./done.ts";
import { shownPages } from "./pages.ts";
import type { Posted } from "./readPosted.ts";

/** Where a page that was taken leads: to what its button asked for, or to what is wrong on it. */
export function nextAddress(
  { base, request }: DraftVisit,
  { form, pageId, wanted }: Posted,
  state: FormState,
): string {
  const returning = request.query["zurueck"] !== undefined;
  const here = (query: string, place = "") => `${base}/antrag/${pageId}${query}${place}`;
  const tail = returning ? "zurueck" : "";
  // What is wrong stays said in the other language.
  const kept = [tail, request.query["pruefen"] === undefined ? "" : "pruefen"].filter((part) => part !== "");
  if (wanted === "save") return `${base}/gespeichert?seite=${pageId}`;
  const spoken = /^speak:([a-z-]+)$/.exec(wanted)?.[1];
  if (spoken !== undefined) return here(`?${[`sprache=${spoken}`, ...kept].join("&")}`);
  const pages = shownPages(form, state);
  const index = pages.findIndex(({ id }) => id === pageId);
  const [before, next] = [pages[index - 1], pages[index + 1]];
  if (wanted === "back")
    return before === undefined ? base : `${base}/antrag/${before.id}${returning ? "?zurueck" : ""}`;
  if (wanted !== "next" && wanted !== "") return here(tail === "" ? "" : `?${tail}`, anchorOf(wanted, state));
  if (!isPageFine(form, state, pageId)) return here(`?pruefen${tail === "" ? "" : `&${tail}`}`, "#fehler");
  return returning || next === undefined ? `${base}/pruefen` : `${base}/antrag/${next.id}`;
}

/** After a button: where it acted. The item that came, the list that lost one, the file's question. */
function anchorOf(wanted: string, { visible }: FormState): string {
  const id = (path: string): string => `#f-${path.replaceAll(/[[\].]+/g, "-").replace(/-$/, "")}`;
  const kept = wanted.startsWith("keep:") ? wanted.slice("keep:".length) : "";
  if (Object.hasOwn(visible, kept)) return id(kept);
  const action = parseAction(wanted);
  if (action === undefined) return "";
  if (action.type !== "add") return id(action.path);
  const keys = Object.keys(visible).flatMap((path) => {
    const rest = path.startsWith(`${action.path}[`) ? path.slice(action.path.length + 1) : "";
    return rest === "" ? [] : [rest.slice(0, rest.indexOf("]"))];
  });
  return id(`${action.path}[${keys.at(-1) ?? ""}]`);
}

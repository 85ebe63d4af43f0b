import { parseAction, readPage, type Entry, type Filling, type FormProgram } from "@blaupause/engine";
import type { OpenDraft } from "./draft.ts";
import {
  itemPath,
  lostItems,
  outermost,
  withItems,
  withNewItems,
  withoutItems,
  type LostItem,
} from "./otherWindow.ts";

/** One page as it was posted, read into the draft's answers. */
export interface Posted {
  readonly form: FormProgram;
  readonly pageId: string;
  readonly entries: readonly Entry[];
  readonly filling: Filling;
  readonly wanted: string;
  /** Items another window has removed, about which nobody was asked yet. */
  readonly lost: readonly LostItem[];
}

export type PostedRead =
  | { readonly ok: true; readonly filling: Filling; readonly lost: readonly LostItem[] }
  | { readonly ok: false; readonly foreign: readonly string[] };

export const single = (entries: readonly Entry[], name: string): string => {
  const found = entries.find(([one]) => one === name)?.[1];
  return typeof found === "string" ? found : "";
};
export const all = (entries: readonly Entry[], name: string): Entry[1][] =>
  entries.filter(([one]) => one === name).map(([, value]) => value);

/**
 * A posted page, read onto the draft as it is now. The page may be older than the draft: items that another window
 * removed come back where the person said so, go where she let them go, and are asked about where she said neither.
 */
export function readPosted(
  { content, rev }: OpenDraft,
  form: FormProgram,
  page: string | null,
  sent: readonly Entry[],
): PostedRead {
  const { filling } = content;
  const lost = lostItems(form, filling, sent);
  const restored = new Set(all(sent, "_restore"));
  const settled = new Set([...all(sent, "_lost"), removing(sent)]);
  const gone = lost.filter((item) => settled.has(itemPath(item)) && !restored.has(itemPath(item)));
  const own = withoutItems(
    sent.filter(([name]) => name !== "_restore" && name !== "_lost"),
    gone,
  );
  const back = lostItems(form, filling, own);
  const isLate = Number(single(sent, "_rev")) < rev;
  const entries = isLate ? withNewItems(form, filling, own) : own;
  const read = readPage(form, page, withItems(filling, back), entries);
  if (!read.ok) return read;
  return { ...read, lost: outermost(back).filter((item) => !restored.has(itemPath(item))) };
}

/** The item that this page itself removes. */
function removing(sent: readonly Entry[]): string {
  const action = parseAction(single(sent, "_do"));
  return action?.type === "remove" ? itemPath({ list: action.path, key: action.key }) : "";
}

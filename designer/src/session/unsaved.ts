import { openService } from "@blaupause/model";
import type { Content } from "./content.ts";

/** What a closed browser had not sent yet, kept here until the server has it: one person's of one organisation. */
interface Unsaved {
  readonly rev: number;
  readonly content: Content;
}

const keyOf = (whose: string, service: string): string => `blaupause-unsaved/${whose}/${service}`;

export function keepUnsaved(whose: string, service: string, unsaved: Unsaved | null): void {
  const key = keyOf(whose, service);
  try {
    if (unsaved === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(unsaved));
  } catch {
    // A full store of the browser must not stop anybody from working: the server has the copy a second later.
  }
}

/** Null when there is nothing, or nothing that is still a service. */
export function readUnsaved(whose: string, service: string): Unsaved | null {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(whose, service)) ?? "null") as Unsaved | null;
    if (found === null || typeof found.rev !== "number") return null;
    const opened = openService(found.content.service);
    return opened.ok ? { rev: found.rev, content: { ...found.content, service: opened.service } } : null;
  } catch {
    return null;
  }
}

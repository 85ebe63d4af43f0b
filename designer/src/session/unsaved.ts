import { openService } from "@blaupause/model";
import type { Content } from "./content.ts";

/** What a closed browser had not sent yet, kept here until the server has it. */
interface Unsaved {
  readonly rev: number;
  readonly content: Content;
}

const keyOf = (organisation: string, service: string): string =>
  `blaupause-unsaved/${organisation}/${service}`;

export function keepUnsaved(organisation: string, service: string, unsaved: Unsaved | null): void {
  const key = keyOf(organisation, service);
  try {
    if (unsaved === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(unsaved));
  } catch {
    // A full store of the browser must not stop anybody from working: the server has the copy a second later.
  }
}

/** Null when there is nothing, or nothing that is still a service. */
export function readUnsaved(organisation: string, service: string): Unsaved | null {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(organisation, service)) ?? "null") as Unsaved | null;
    if (found === null || typeof found.rev !== "number") return null;
    const opened = openService(found.content.service);
    return opened.ok ? { rev: found.rev, content: { ...found.content, service: opened.service } } : null;
  } catch {
    return null;
  }
}

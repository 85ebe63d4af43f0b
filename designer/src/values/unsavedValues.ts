import type { Filling } from "@blaupause/engine";

/** What somebody typed of the municipality's values and did not save, on top of a saved version: it outlives the browser. */
interface Unsaved {
  readonly rev: number;
  readonly filling: Filling;
}

const keyOf = (whose: string, service: string): string => `blaupause-values/${whose}/${service}`;

export function keepValues(whose: string, service: string, unsaved: Unsaved | null): void {
  try {
    if (unsaved === null) localStorage.removeItem(keyOf(whose, service));
    else localStorage.setItem(keyOf(whose, service), JSON.stringify(unsaved));
  } catch {
    // A full store of the browser must not stop anybody from typing.
  }
}

/** Null when there is nothing, or somebody has saved since: then it is older than what is there. */
export function readValues(whose: string, service: string, rev: number): Filling | null {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(whose, service)) ?? "null") as Unsaved | null;
    return found?.rev === rev && typeof found.filling.answers === "object" ? found.filling : null;
  } catch {
    return null;
  }
}

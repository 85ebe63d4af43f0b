import type { Entry, FileAnswer } from "@blaupause/engine";
import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";
import { matches, sign } from "../security/token.ts";

/**
 * Uploads that are in the store but in no answer yet travel in the page, signed: nobody has to choose them twice. What
 * they are carried for, a draft or a step, is part of the signature; a reference that we did not sign is not looked at.
 */
export const carryOf = (
  { secret }: Deps,
  purpose: string,
  files: readonly (readonly [path: string, file: FileAnswer])[],
): string[] =>
  files.map((file) => {
    const text = JSON.stringify(file);
    return `${sign(secret, `carry:${purpose}`, text)}.${text}`;
  });

/** What was carried here; a file that was chosen anew at the same question comes before it. */
export function carried(deps: Deps, purpose: string, entries: readonly Entry[]): Entry[] {
  const uploaded = new Set(uploads(entries).map(([path]) => path));
  return allCarried(deps, purpose, entries).filter(([path]) => !uploaded.has(path));
}

/** Also what was replaced. */
export const allCarried = (
  { secret }: Deps,
  purpose: string,
  entries: readonly Entry[],
): (readonly [path: string, file: FileAnswer])[] =>
  entries.flatMap(([name, value]) => {
    if (name !== "_carry" || typeof value !== "string") return [];
    const [signature = "", ...rest] = value.split(".");
    const text = rest.join(".");
    const isOurs = matches(signature, sign(secret, `carry:${purpose}`, text));
    return isOurs ? [JSON.parse(text) as [string, FileAnswer]] : [];
  });

export const uploads = (entries: readonly Entry[]): (readonly [string, FileAnswer])[] =>
  entries.filter((entry): entry is readonly [string, FileAnswer] => typeof entry[1] !== "string");

/** The carried ones that are there still: a page may be sent long after its file was taken back elsewhere. */
export async function stillThere(
  town: Town,
  owner: string,
  found: readonly Entry[],
): Promise<readonly Entry[]> {
  if (found.length === 0) return [];
  const kept = new Set((await town.store.files.list(owner)).map(({ id }) => id));
  return found.filter(([, file]) => typeof file !== "string" && (file.id === "" || kept.has(file.id)));
}

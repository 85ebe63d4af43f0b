import { packageIn, type PackageFiles } from "@blaupause/reuse";
import type { Json, Problem } from "@blaupause/model";
import type { Wrong } from "./answer.ts";
import { readJson, type Files } from "./files.ts";

export type PackageAt = { readonly json: Json } | { readonly problems: readonly Problem[] } | Wrong;

/** A package as it arrived, one file or a folder in git; not verified yet. */
export function packageAt(files: Files, path: string): PackageAt {
  if (files.list(path) === null) {
    const read = readJson(files, path);
    return "wrong" in read ? read : { json: read.json as Json };
  }
  const read = packageIn(filesIn(files, path));
  return read.ok ? { json: read.json } : { problems: read.problems };
}

/** Git's own things are no part of what is in a folder. */
const GIT = ".git";

function filesIn(files: Files, folder: string): PackageFiles {
  const found = new Map<string, string | null>();
  const look = (path: string): void => {
    const at = `${folder}/${path}`;
    if (files.isElsewhere?.(at) === true) found.set(path, null);
    else if (path !== JOURNEYS || files.list(at) === null) found.set(path, files.read(at) ?? "");
    else for (const name of files.list(at) ?? []) look(`${path}/${name}`);
  };
  for (const name of files.list(folder) ?? []) if (name !== GIT) look(name);
  return Object.fromEntries(found);
}
const JOURNEYS = "journeys";

import {
  isJsonObject,
  isWellFormed,
  openService,
  type JsonObject,
  type Problem,
  type Service,
} from "@blaupause/model";
import { wrong, type Wrong } from "./answer.ts";

/** The part of a file system that commands read; null when there is nothing. */
export interface Files {
  readonly read: (path: string) => string | null;
  /** The file as it stands on the disk; text is enough where nobody gives it. */
  readonly bytes?: (path: string) => Uint8Array | null;
  /** Does a path lead somewhere else, as a link does? Nothing does where nobody says so. */
  readonly isElsewhere?: (path: string) => boolean;
  /** Names in a folder, sorted. */
  readonly list: (path: string) => readonly string[] | null;
}

export function bytesOf(files: Files, path: string): Uint8Array | null {
  if (files.bytes !== undefined) return files.bytes(path);
  const text = files.read(path);
  return text === null ? null : new TextEncoder().encode(text);
}

/** A text with half a character is no JSON anybody could hash or sign. */
export function readJson(files: Files, path: string): { readonly json: unknown } | Wrong {
  let whole = true;
  const found = parsed(files, path, (key, value) => {
    whole &&= isWellFormed(key) && (typeof value !== "string" || isWellFormed(value));
    return value;
  });
  return whole ? found : wrong("malformed-text", path);
}

function parsed(
  files: Files,
  path: string,
  reviver?: (key: string, value: unknown) => unknown,
): { readonly json: unknown } | Wrong {
  const text = files.read(path);
  if (text === null) return wrong(files.list(path) === null ? "missing-file" : "is-folder", path);
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, ""), reviver) as unknown };
  } catch {
    return wrong("not-json", path);
  }
}

export function readObject(files: Files, path: string): { readonly json: JsonObject } | Wrong {
  const found = readJson(files, path);
  if ("wrong" in found) return found;
  return isJsonObject(found.json) ? { json: found.json } : wrong("no-object", path);
}

/** A municipality's values; none where no file was named. */
export const readValues = (files: Files, path: string | undefined): { readonly json: JsonObject } | Wrong =>
  path === undefined ? { json: {} } : readObject(files, path);

export type ReadService = { readonly service: Service } | { readonly problems: readonly Problem[] } | Wrong;

/** Admits a service; what is wrong with its shape are problems, not wrong use. */
export function readService(files: Files, path: string): ReadService {
  const found = parsed(files, path);
  if ("wrong" in found) return found;
  const opened = openService(found.json);
  return opened.ok ? { service: opened.service } : { problems: opened.problems };
}

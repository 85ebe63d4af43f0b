import { dataPathOf, meaningOf, type Meaning } from "@blaupause/check";
import { typesOf } from "@blaupause/engine/compile";
import type { Service } from "@blaupause/model";
import { followIn } from "./expressions.ts";
import { movedWith, type Moves } from "./renames.ts";

/** For which service something was written, and where its elements are now. */
export interface Following {
  readonly service: Service;
  readonly moves: Moves;
}

export const expressionNow = (text: string, { service, moves }: Following): string =>
  followIn(text, "expression", "", service, moves, { kind: "context", entries: typesOf(service) });

const KEYS = /\[[^\]]*\]/g;

/** A path as a case knows it (`antrag.hunde[k1].name`), after what it names has moved. */
export function pathNow(path: string, { service, moves }: Following): string {
  const names = path.replaceAll(KEYS, "").split(".");
  const [head = ""] = names;
  const meant = meanings(service, names);
  const old = meant.at(-1)?.address ?? null;
  const ids = old === null ? undefined : dataPathOf(movedWith(old, moves));
  if (ids === undefined) return path;
  // A name given by `as`, and `settings`, is nobody's id.
  const isGiven = meant[0]?.address === null;
  const below = names.slice(meant.length);
  return withKeys([...(isGiven ? [head, ...ids.slice(1)] : ids), ...below], path);
}

/** What each name stands for, up to the first that is no element's: a part of an answer, or what a connector gave. */
function meanings(service: Service, names: readonly string[]): readonly Meaning[] {
  const found: Meaning[] = [];
  for (const name of names) {
    const last = found.at(-1);
    const next = last === undefined ? meaningOf(service, name, "") : last.below(name);
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}

/** Items are meant by the same keys as before; where that cannot be said, the first that fits is meant. */
function withKeys(ids: readonly string[], before: string): string {
  const depth = [...before.matchAll(/([^.[\]]+)((?:\[[^\]]*\])*)/g)];
  return ids.map((id, index) => id + (depth[index]?.[2] ?? "")).join(".");
}

/** A path inside a form, with the form's name before it or without. */
export function pathInForm(path: string, form: string, following: Following): string {
  const isWhole = path.startsWith(`${form}.`);
  const now = pathNow(isWhole ? path : `${form}.${path}`, following);
  return isWhole ? now : now.slice(now.indexOf(".") + 1);
}

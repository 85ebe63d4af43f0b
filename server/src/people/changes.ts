import { isDeepStrictEqual } from "node:util";
import type { Change } from "./entries.ts";
import type { Person } from "./person.ts";

/** Which fields differ, and nothing of what stands in them. `silent` are kept for us and changed by nobody. */
export function fieldsChanged(
  before: object | null,
  after: object,
  silent: readonly string[] = [],
): Change[] {
  const [old, next] = [{ ...before }, after] as Readonly<Record<string, unknown>>[];
  const fields = [...new Set([...Object.keys(old ?? {}), ...Object.keys(next ?? {})])];
  return fields
    .filter((field) => !silent.includes(field) && !isDeepStrictEqual(old?.[field], next?.[field]))
    .map((field) => ({ field, from: null, to: null }));
}

/** What was taken out of a list and what was put in. */
export function listChanged(field: string, before: readonly string[], after: readonly string[]): Change[] {
  const without = (all: readonly string[], others: readonly string[]): readonly string[] =>
    [...new Set(all)].filter((one) => !others.includes(one));
  const [from, to] = [without(before, after), without(after, before)];
  return from.length + to.length === 0 ? [] : [{ field, from, to }];
}

/** All that somebody might do before, and may now; nothing where it is the same. Null: she is new. */
export function rolesChanged(before: readonly string[] | null, after: readonly string[]): Change[] {
  const isSame = before !== null && listChanged("roles", before, after).length === 0;
  return isSame ? [] : [{ field: "roles", from: before, to: after }];
}

/** Who stood in for somebody, and until which day: what she decided by that stays in question as long as the log does. */
export function substituteChanged(before: Person["substitute"], after: Person["substitute"]): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  const said = (one: Person["substitute"]): readonly string[] =>
    one === null ? [] : [one.person, one.until];
  return [{ field: "substitute", from: said(before), to: said(after) }];
}

/** Of somebody's name and address only that they changed: the log is kept longer than those are true. */
export function changesOf(before: Omit<Person, "id"> | null, after: Omit<Person, "id">): Change[] {
  const roles = rolesChanged(before?.roles ?? null, after.roles);
  const substitute = substituteChanged(before?.substitute ?? null, after.substitute);
  if (before === null) return [...roles, ...substitute];
  const isActive = { field: "isActive", from: [String(before.isActive)], to: [String(after.isActive)] };
  const own = ({ name, email }: Omit<Person, "id">) => ({ name, email });
  return [
    ...roles,
    ...(before.isActive === after.isActive ? [] : [isActive]),
    ...substitute,
    ...fieldsChanged(own(before), own(after)),
  ];
}

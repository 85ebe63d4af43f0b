import { isAst, type FormProgram, type Program } from "@blaupause/engine";
import { references, type Ast } from "@blaupause/feel";
import type { JsonObject } from "@blaupause/model";

/** Names of which a page gets only the entries it reads: a town's other settings are nobody's business. */
const PARTED = new Set(["settings", "organisation", "land", "case", "applicant"]);

/** What a form's expressions read from outside of it: names, and entries of the names that are parted. */
export interface Reads {
  readonly decisions: readonly string[];
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  readonly labels: readonly string[];
}

const cache = new WeakMap<FormProgram, Reads>();

export function readsOf(program: Program, form: FormProgram): Reads {
  const known = cache.get(form);
  if (known !== undefined) return known;
  const decisions = decisionsIn(program, form);
  const sources = [form, ...decisions.map((id) => program.decisions[id])];
  const names = new Map<string, Set<string>>([[form.id, new Set()]]);
  for (const ast of sources.flatMap(astsIn))
    for (const { path } of references(ast)) {
      const [head = "", entry] = path;
      const entries = names.get(head) ?? new Set<string>();
      if (entry !== undefined) entries.add(entry);
      names.set(head, entries);
    }
  const made: Reads = { decisions, names, labels: tagsIn(form) };
  cache.set(form, made);
  return made;
}

/** Decisions that the form shows, and those they require in turn. */
function decisionsIn(program: Program, form: FormProgram): string[] {
  const shown = form.fields.flatMap(({ decision }) => (decision === undefined ? [] : [decision]));
  const found = new Set<string>();
  for (let next = shown.pop(); next !== undefined; next = shown.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    shown.push(...(program.decisions[next]?.requires ?? []));
  }
  return [...found];
}

function astsIn(value: unknown): Ast[] {
  if (isAst(value)) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(astsIn) : [];
}

/** Tags of the labels that texts of the form may print. */
function tagsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === "tag" || key === "labels") && typeof inner === "string" ? [inner] : tagsIn(inner),
  );
}

/** The part of a JSON object or of a context's types that is read. */
export function part<T>(
  name: string,
  whole: Readonly<Record<string, T>>,
  { names }: Reads,
): Record<string, T> {
  const entries = PARTED.has(name) ? names.get(name) : undefined;
  return Object.fromEntries(
    Object.entries(whole).filter(([key]) => entries === undefined || entries.has(key)),
  );
}

export const namesRead = (scope: JsonObject, reads: Reads): JsonObject =>
  Object.fromEntries(
    Object.entries(scope).flatMap(([name, value]) =>
      reads.names.has(name) && typeof value === "object" && value !== null && !Array.isArray(value)
        ? [[name, part(name, value as JsonObject, reads)]]
        : [],
    ),
  );

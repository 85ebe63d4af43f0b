import { fieldAt, fixedText, schemaPath, type Program } from "@blaupause/engine";
import type { MapEntry } from "@blaupause/reuse";

/** One line of the plan, as people call things; `after` is null where it has no place in the new version. */
export interface MapLine {
  readonly kind: MapEntry["kind"];
  readonly before: string;
  readonly after: string | null;
}

/** What becomes of a case's steps, forms and questions, by the names of both versions. */
export const inWords = (map: readonly MapEntry[], from: Program, to: Program): readonly MapLine[] =>
  map.map((entry) => ({
    kind: entry.kind,
    before: nameIn(from, entry.kind, entry.from),
    after: entry.to === null ? null : nameIn(to, entry.kind, entry.to),
  }));

function nameIn({ forms, process }: Program, kind: MapEntry["kind"], id: string): string {
  if (kind === "step") return process.nodes[id]?.title ?? id;
  if (kind === "form") return titleOf(forms, id);
  const [form = "", ...path] = id.split(".");
  const field = fieldAt(forms[form]?.fields ?? [], schemaPath(path.join(".")));
  return `${titleOf(forms, form)} › ${field === undefined ? path.join(".") : fixedText(field.label)}`;
}
const titleOf = (forms: Program["forms"], id: string): string => {
  const form = forms[id];
  return form === undefined ? id : fixedText(form.title);
};

/** The lines of many cases, each once, with how many it holds for; steps first, what has no place before the rest. */
export function together(all: readonly (readonly MapLine[])[]): (MapLine & { readonly cases: number })[] {
  const found = new Map<string, MapLine & { cases: number }>();
  for (const lines of all)
    for (const [key, line] of new Map(lines.map((one) => [JSON.stringify(one), one])))
      found.set(key, { ...line, cases: (found.get(key)?.cases ?? 0) + 1 });
  return [...found.values()].toSorted((one, other) => rank(one) - rank(other));
}
const kinds = ["step", "form", "question"] as const;
const rank = ({ kind, after }: MapLine): number => kinds.indexOf(kind) * 2 + (after === null ? 0 : 1);

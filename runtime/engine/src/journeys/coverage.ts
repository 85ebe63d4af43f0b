import type { FieldProgram, Program } from "../program.ts";

export const coverageKinds = ["nodes", "flows", "rows", "pages", "fields", "documents"] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/**
 * What of a service journeys have been through: completed nodes, flows, rows that hit (`decision/row`), pages and
 * fields that were shown (`form/page`, `form/path`), letters that were written. In the program's order.
 */
export type Coverage = Readonly<
  Record<CoverageKind, { readonly seen: readonly string[]; readonly all: readonly string[] }>
>;
export type Seen = Readonly<Record<CoverageKind, Set<string>>>;

export const nothingSeen = (): Seen => ({
  nodes: new Set(),
  flows: new Set(),
  rows: new Set(),
  pages: new Set(),
  fields: new Set(),
  documents: new Set(),
});

export function coverageOf(program: Program, seen: Seen): Coverage {
  const forms = Object.values(program.forms);
  const nodes = Object.values(program.process.nodes);
  const part = (kind: CoverageKind, all: readonly string[]) => ({
    seen: all.filter((one) => seen[kind].has(one)),
    all,
  });
  return {
    nodes: part(
      "nodes",
      nodes.map(({ id }) => id),
    ),
    flows: part(
      "flows",
      nodes.flatMap(({ outgoing }) => outgoing.map(({ id }) => id)),
    ),
    rows: part("rows", rowsOf(program)),
    pages: part(
      "pages",
      forms.flatMap(({ id, pages }) => pages.map((page) => `${id}/${page.id}`)),
    ),
    fields: part(
      "fields",
      forms.flatMap(({ id, fields }) => shownPaths(fields).map((path) => `${id}/${path}`)),
    ),
    documents: part("documents", Object.keys(program.documents)),
  };
}

const rowsOf = ({ decisions }: Program): readonly string[] =>
  Object.values(decisions).flatMap(({ id, rows }) => rows.map((row) => `${id}/${row.id}`));

/** Hidden values are never shown, so nobody can have seen them. */
const shownPaths = (fields: readonly FieldProgram[]): readonly string[] =>
  fields
    .filter(({ type }) => type !== "hidden")
    .flatMap(({ path, fields: inner = [] }) => [path, ...shownPaths(inner)]);

/** What several journeys of one service have been through together. */
export function mergeCoverage(coverages: readonly Coverage[]): Coverage {
  const part = (kind: CoverageKind) => {
    const all = new Set(coverages.flatMap((one) => one[kind].all));
    const seen = new Set(coverages.flatMap((one) => one[kind].seen));
    return { seen: [...all].filter((one) => seen.has(one)), all: [...all] };
  };
  return {
    nodes: part("nodes"),
    flows: part("flows"),
    rows: part("rows"),
    pages: part("pages"),
    fields: part("fields"),
    documents: part("documents"),
  };
}

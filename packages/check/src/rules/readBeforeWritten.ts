import type { Problem } from "@blaupause/model";
import { isAskedFor } from "../asked.ts";
import { error, warning, type Context, type Rule } from "../context.ts";
import { intoOf, isActivity, type Graph, type Way } from "../graph.ts";
import { readsAt, readsIn, written } from "../reads.ts";

type Names = ReadonlySet<string>;
interface Known {
  /** What some way to the step has written, and what every way has. */
  readonly may: Names;
  readonly must: Names;
}

/** A name that no way to a step has written cannot be read there; one that only some have may be missing. */
export const readBeforeWritten: Rule = (context) => {
  const known = knownAt(context.graph);
  const found = new Map<string, Problem>();
  for (const [id, node] of Object.entries(context.graph.nodes)) {
    const at = known.get(id);
    if (at === undefined) continue;
    const later = new Set(isActivity(node) || node.type === "startEvent" ? written(id, node) : []);
    for (const read of readsAt(context, id, node)) {
      const { name, address, property } = read;
      const isOwn =
        address.startsWith("process/") && (property === "condition" || property.startsWith("result"));
      if (at.must.has(name) || (isOwn && later.has(name))) continue;
      if (at.may.has(name) && isAskedFor(context, read)) continue;
      const make = at.may.has(name) ? warning : error;
      const rule = at.may.has(name) ? "read-maybe-unwritten" : "read-before-written";
      found.set(`${rule} ${address} ${property} ${name}`, make(rule, address, property, { name, node: id }));
    }
  }
  return [...found.values(), ...caseReads(context)];
};

/** What the applicant's line and the columns of the inbox read must be written somewhere. */
function caseReads(context: Context): Problem[] {
  const ever = new Set(Object.entries(context.graph.nodes).flatMap(([id, node]) => written(id, node)));
  return readsIn(context, "")
    .filter(({ address, property }) => address.startsWith("columns/") || property.startsWith("applicant/"))
    .filter(({ name }) => !ever.has(name))
    .map(({ name, address, property }) => error("read-before-written", address, property, { name }));
}

/** Forward over the graph until nothing changes: alternatives leave what all have, a parallel join what any has. */
function knownAt(graph: Graph): Map<string, Known> {
  const known = new Map<string, Known>();
  const after = ({ from, early }: Way): Known | undefined => {
    const before = known.get(from);
    const node = graph.nodes[from];
    if (before === undefined || node === undefined || early === true) return before;
    const own = written(from, node);
    return { may: new Set([...before.may, ...own]), must: new Set([...before.must, ...own]) };
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const id of Object.keys(graph.nodes)) {
      const ways = intoOf(graph, id).flatMap((way) => after(way) ?? []);
      if (ways.length === 0 && !graph.starts.includes(id)) continue;
      const next =
        ways.length === 0
          ? { may: new Set<string>(), must: new Set<string>() }
          : joined(ways, graph.nodes[id]?.type === "parallelGateway");
      const before = known.get(id);
      if (before?.may.size === next.may.size && before.must.size === next.must.size) continue;
      known.set(id, next);
      changed = true;
    }
  }
  return known;
}

function joined(ways: readonly Known[], all: boolean): Known {
  const may = new Set(ways.flatMap((way) => [...way.may]));
  const must = all
    ? new Set(ways.flatMap((way) => [...way.must]))
    : new Set([...(ways[0]?.must ?? [])].filter((name) => ways.every((way) => way.must.has(name))));
  return { may, must };
}

import { intoOf, type Graph, type Way } from "./graph.ts";
import { written } from "./reads.ts";

type Names = ReadonlySet<string>;
export interface Known {
  /** What some way to the step has written, and what every way has. */
  readonly may: Names;
  readonly must: Names;
}

/** Forward over the graph until nothing changes: alternatives leave what all have, a parallel join what any has. */
export function knownAt(graph: Graph): Map<string, Known> {
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

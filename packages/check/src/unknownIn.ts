import { isJsonObject, type Node, type Service } from "@blaupause/model";
import { graphOf } from "./graph.ts";
import { knownAt } from "./known.ts";
import { written } from "./reads.ts";

/**
 * The first names of expressions that a letter cannot know: what no way to a step that makes it has written. A letter
 * that no step makes may name everything; where it is only looked at beforehand, gaps are no fault.
 */
export function unknownIn(service: Service, document: string): ReadonlySet<string> {
  const graph = graphOf(service);
  const nodes = Object.entries(graph.nodes);
  const makers = nodes.filter(([, node]) => makes(node, document));
  if (makers.length === 0) return new Set();
  const known = knownAt(graph);
  const isKnown = (name: string): boolean => makers.every(([id]) => known.get(id)?.may.has(name) === true);
  const names = new Set([
    ...nodes.flatMap(([id, node]) => written(id, node)),
    ...Object.keys(service.forms),
    ...Object.keys(service.decisions ?? {}),
  ]);
  return new Set([...names].filter((name) => !isKnown(name)));
}

const makes = (node: Node, document: string): boolean =>
  "with" in node && isJsonObject(node.with) && node.with["document"] === document;

import type { Problem } from "@blaupause/model";
import { isAskedFor } from "../asked.ts";
import { error, warning, type Context, type Rule } from "../context.ts";
import { isActivity } from "../graph.ts";
import { knownAt } from "../known.ts";
import { readsAt, readsIn, written } from "../reads.ts";

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

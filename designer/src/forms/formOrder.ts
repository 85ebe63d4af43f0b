import type { Service } from "@blaupause/model";

/** The forms in the order a case meets them, then by title. */
export function formsInOrder({ forms, process }: Service): readonly string[] {
  const met = new Map<string, number>();
  const seen = new Set<string>();
  const queue = Object.entries(process.nodes).flatMap(([id, { type }]) =>
    type === "startEvent" ? [id] : [],
  );
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const node = process.nodes[id];
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    if ("form" in node && typeof node.form === "string" && !met.has(node.form)) met.set(node.form, met.size);
    queue.push(...("outgoing" in node ? (node.outgoing ?? []).map(({ to }) => to) : []));
  }
  const rank = (id: string): number => met.get(id) ?? met.size;
  return Object.keys(forms).toSorted(
    (one, other) =>
      rank(one) - rank(other) || (forms[one]?.title ?? "").localeCompare(forms[other]?.title ?? "", "de"),
  );
}

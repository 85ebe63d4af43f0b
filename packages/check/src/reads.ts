import { references } from "@blaupause/feel";
import { isJsonObject, isWithin, type Node } from "@blaupause/model";
import type { Context } from "./context.ts";
import { nodeAddress } from "./graph.ts";

/** A name an expression at this place reads; `expression` says where the expression stands. */
export interface Read {
  readonly name: string;
  readonly address: string;
  readonly property: string;
}

/** Every first name that expressions inside an element read, each once a place. */
export function readsIn({ compiled, service }: Context, address: string): Read[] {
  const known = new Set([
    ...producible(service.process.nodes),
    ...Object.keys(service.decisions ?? {}),
    ...Object.keys(service.forms),
  ]);
  return compiled.expressions
    .filter((site) => isWithin(site.address, address))
    .flatMap(({ ast, address: at, property }) =>
      references(ast).map(({ path }) => ({ name: path[0] ?? "", address: at, property })),
    )
    .filter(({ name }) => known.has(name));
}

/** Names that steps write themselves. */
function* producible(nodes: Readonly<Record<string, Node>>): Generator<string> {
  for (const [id, node] of Object.entries(nodes)) yield* written(id, node);
}

/** The names a step writes when it is done. */
export function written(id: string, node: Node): string[] {
  if (node.type === "userTask")
    return node.as === undefined ? (node.form === undefined ? [] : [node.form]) : [node.as];
  if (node.type === "startEvent" && node.form !== undefined) return [node.form];
  if (node.type === "businessRuleTask") return [node.decision];
  if (node.type === "serviceTask" || node.type === "receiveTask" || node.type === "callActivity") return [id];
  return "payload" in node && node.payload !== undefined ? [id] : [];
}

/** What a step reads while it runs: its own properties, its form, its decision, the letter it makes. */
export function readsAt(context: Context, id: string, node: Node): Read[] {
  const own = readsIn(context, nodeAddress(id));
  const form = "form" in node && node.form !== undefined ? formReads(context, node.form) : [];
  const decision = node.type === "businessRuleTask" ? decisionReads(context, node.decision) : [];
  const parameters = "with" in node && isJsonObject(node.with) ? node.with : {};
  const letter =
    typeof parameters["document"] === "string" ? readsIn(context, `documents/${parameters["document"]}`) : [];
  return [...own, ...form, ...decision, ...letter];
}

/** A form sees its own answers; what a `result` shows is worked out from what is there. */
function formReads(context: Context, form: string): Read[] {
  const address = `forms/${form}`;
  const shown = context.elements.flatMap(({ address: at, json }) =>
    isWithin(at, address) && json["type"] === "result" && typeof json["decision"] === "string"
      ? [{ at, decision: json["decision"] }]
      : [],
  );
  const decided = new Set(shown.map(({ decision }) => decision));
  const inside = readsIn(context, address).filter(({ name }) => name !== form && !decided.has(name));
  const results = shown.flatMap(({ at, decision }) =>
    decisionReads(context, decision)
      .filter(({ name }) => name !== form)
      .map(({ name }) => ({ name, address: at, property: "decision" })),
  );
  return [...inside, ...results];
}

/** A decision works out the decisions it requires on the same data. */
function decisionReads(context: Context, decision: string, seen: ReadonlySet<string> = new Set()): Read[] {
  if (seen.has(decision)) return [];
  const inputs = new Set(context.service.decisions?.[decision]?.inputs.map(({ id }) => id));
  const isOwn = ({ name, address }: Read): boolean => inputs.has(name) && !address.includes("/inputs/");
  const reads = readsIn(context, `decisions/${decision}`).filter((read) => !isOwn(read));
  const others = Object.keys(context.service.decisions ?? {});
  return reads.flatMap((read) =>
    others.includes(read.name) ? decisionReads(context, read.name, new Set([...seen, decision])) : [read],
  );
}

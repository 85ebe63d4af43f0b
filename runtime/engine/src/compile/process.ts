import type { Ast } from "@blaupause/feel";
import { isJsonObject, type Node, type Service } from "@blaupause/model";
import type { FlowProgram, NodeProgram, ProcessProgram, TimerProgram } from "../program.ts";
import type { Compiler, Site } from "./compiler.ts";
import { maybe, present } from "./optional.ts";

export function compileProcess(compiler: Compiler, { process }: Service): ProcessProgram {
  const entries = Object.entries(process.nodes);
  const nodes = Object.fromEntries(
    entries.map(([id, node]) => [id, compileNode(compiler, id, node, incomingOf(process.nodes, id))]),
  );
  const boundaries: Record<string, string[]> = {};
  for (const [id, node] of entries) if (node.type === "boundaryEvent") (boundaries[node.on] ??= []).push(id);
  const starts = entries.filter(([, { type }]) => type === "startEvent").map(([id]) => id);
  return { nodes, boundaries, starts };
}

const flowsOf = (node: Node) => ("outgoing" in node ? node.outgoing : []);
const incomingOf = (nodes: Readonly<Record<string, Node>>, id: string): string[] =>
  Object.values(nodes).flatMap((node) =>
    flowsOf(node)
      .filter(({ to }) => to === id)
      .map((flow) => flow.id),
  );

type Parameter = Ast | string | number | boolean | readonly string[];

function compileNode(compiler: Compiler, id: string, node: Node, incoming: readonly string[]): NodeProgram {
  const address = `process/nodes/${id}`;
  const source: Readonly<Record<string, unknown>> = node;
  const text = (property: string) => (typeof source[property] === "string" ? source[property] : undefined);
  return present({
    id,
    type: node.type,
    title: node.title,
    in: text("in"),
    outgoing: flowsOf(node).map((flow) => compileFlow(compiler, address, flow)),
    incoming,
    form: text("form"),
    as: text("as"),
    role: text("role"),
    only:
      node.type === "userTask" ? maybe(node.only, (only) => compileOnly(compiler, only, address)) : undefined,
    notBy: node.type === "userTask" ? node.notBy : undefined,
    preview: text("preview"),
    deadline: text("deadline"),
    decision: text("decision"),
    connector: text("connector"),
    with: parameters(compiler, source["with"], address, "with"),
    prefill: parameters(compiler, source["prefill"], address, "prefill"),
    on: text("on"),
    interrupting: typeof source["interrupting"] === "boolean" ? source["interrupting"] : undefined,
    timer: "timer" in node ? maybe(node.timer, (timer) => compileTimer(compiler, timer, address)) : undefined,
    error: node.type === "boundaryEvent" ? maybe(node.error, ({ code }) => present({ code })) : undefined,
    terminate: node.type === "endEvent" && node.terminate === true ? (true as const) : undefined,
    notYet: notYetOf(node),
  });
}

const ALWAYS = ["in", "multiInstance", "message", "escalation", "compensation", "compensate"];
const NOT_YET: Partial<Record<Node["type"], readonly string[]>> = {
  startEvent: [...ALWAYS, "timer"],
  endEvent: [...ALWAYS, "error"],
};
function notYetOf(node: Node): readonly string[] | undefined {
  const given = (NOT_YET[node.type] ?? ALWAYS).filter((property) => Object.hasOwn(node, property));
  return given.length === 0 ? undefined : given;
}

function compileFlow(
  compiler: Compiler,
  address: string,
  flow: { id: string; to: string; condition?: string; default?: boolean },
): FlowProgram {
  const site: Site = { address: `${address}/outgoing/${flow.id}`, property: "condition" };
  const condition = maybe(flow.condition, (text) => compiler.expression(text, site, undefined, "boolean"));
  return present({
    id: flow.id,
    to: flow.to,
    condition,
    default: flow.default === true ? (true as const) : undefined,
  });
}

/** Addresses inside the task's own form become data paths; FEEL gives data paths itself. */
function compileOnly(compiler: Compiler, only: readonly string[] | { feel: string }, address: string) {
  if ("feel" in only) return compiler.expression(only.feel, { address, property: "only" });
  return only.map((one) => (one.includes("/fields/") ? one.split("/fields/").slice(1).join(".") : one));
}

function compileTimer(compiler: Compiler, timer: object, address: string): TimerProgram {
  const [kind = "duration", value] = Object.entries(timer)[0] ?? [];
  const site: Site = { address, property: `timer/${kind}` };
  const made = parameter(compiler, value, site);
  return {
    kind: kind === "date" || kind === "cycle" ? kind : "duration",
    value:
      typeof made === "number" || typeof made === "boolean" || Array.isArray(made)
        ? String(made)
        : (made as string | Ast),
  };
}

function parameters(compiler: Compiler, source: unknown, address: string, property: string) {
  if (!isJsonObject(source)) return undefined;
  return Object.fromEntries(
    Object.entries(source).map(([name, value]): [string, Parameter] => [
      name,
      parameter(compiler, value, { address, property: `${property}/${name}` }),
    ]),
  );
}

function parameter(compiler: Compiler, value: unknown, site: Site): Parameter {
  if (isJsonObject(value) && typeof value["feel"] === "string")
    return compiler.expression(value["feel"], site);
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

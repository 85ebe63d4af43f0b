import type { Field, Service } from "@blaupause/model";
import { following, preceding, reachable, type Nodes } from "../graph/flows.ts";
import type { Spot } from "./spot.ts";
import { writesBeside } from "./writesBeside.ts";

/** What the service already says is due. */
export interface Fee {
  /** The amount, as expressions name it. */
  readonly path: string;
  /** A table that says so, but not yet on the way here: it is worked out first. */
  readonly workOut?: { readonly decision: string; readonly title: string };
}

/**
 * The fee of the service at a place: what a table or a form on every way here has worked out, nearest first; what a table
 * can work out from what is known here; the only amount each municipality sets. Null where the service knows none.
 */
export function feeAt(spot: Spot): Fee | null {
  const before = surelyBefore(spot);
  const worked = before.flatMap((id) => amountsOf(spot, id))[0];
  if (worked !== undefined) return { path: worked };
  return fromTable(spot, before) ?? fromSettings(spot.service);
}

/** Steps on every way to the place, nearest first. */
function surelyBefore({ nodes, node }: Spot): readonly string[] {
  const starts = Object.keys(nodes).filter(
    (id) => nodes[id]?.type === "startEvent" && nodes[id].in === undefined,
  );
  const isSure = (id: string): boolean =>
    id === node || !reachable(starts, following(nodes), (one) => one === id).has(node);
  return [...reachable([node], preceding(nodes))].filter(isSure);
}

/** What a step writes under a name: a form's answers, a table's results. */
function writtenAt(nodes: Nodes, id: string): readonly { readonly name: string; readonly form?: string }[] {
  const node = nodes[id];
  if (node?.type === "businessRuleTask") return [{ name: node.decision }];
  if (node?.type !== "userTask" && node?.type !== "startEvent") return [{ name: id }];
  const { form } = node;
  if (form === undefined) return [];
  return [{ name: node.type === "userTask" ? (node.as ?? form) : form, form }];
}

function amountsOf({ service, nodes }: Spot, id: string): readonly string[] {
  return writtenAt(nodes, id).flatMap(({ name, form }) =>
    form === undefined
      ? moneyIn(service, name).map((output) => `${name}.${output}`)
      : computedMoney(service.forms[form]?.fields ?? [], name),
  );
}

const SINGLE: ReadonlySet<string> = new Set(["UNIQUE", "FIRST", "ANY", "PRIORITY"]);
const WHOLE = /betrag|summe|gesamt|total/i;
/** The amounts a table gives where it gives one answer; what its parts come to stands first. */
function moneyIn({ decisions = {} }: Service, id: string): readonly string[] {
  const table = Object.hasOwn(decisions, id) ? decisions[id] : undefined;
  if (table === undefined || !SINGLE.has(table.hitPolicy)) return [];
  const isWhole = ({ id: output, label = "" }: (typeof table.outputs)[number]): boolean =>
    WHOLE.test(output) || WHOLE.test(label);
  const amounts = table.outputs.filter(({ type }) => type === "money");
  return amounts.toSorted((one, other) => Number(isWhole(other)) - Number(isWhole(one))).map((one) => one.id);
}

/** Amounts a form works out by itself; what somebody types is no fee. */
const computedMoney = (fields: readonly Field[], path: string): readonly string[] =>
  fields.flatMap((field) => {
    if (field.type === "group") return computedMoney(field.fields, `${path}.${field.id}`);
    const type = field.type === "hidden" ? field.of : field.type;
    const isComputed = "computed" in field && field.computed !== undefined;
    return type === "money" && isComputed ? [`${path}.${field.id}`] : [];
  });

function fromTable(spot: Spot, before: readonly string[]): Fee | null {
  const { service, nodes } = spot;
  const known = new Set(before.flatMap((id) => writtenAt(nodes, id).map(({ name }) => name)));
  const written = new Set(Object.keys(nodes).flatMap((id) => writtenAt(nodes, id).map(({ name }) => name)));
  const tables = Object.keys(service.decisions ?? {}).filter((id) => moneyIn(service, id).length > 0);
  const [id, ...others] = tables;
  // Of several tables only their author knows which says the fee.
  if (id === undefined || others.length > 0 || writesBeside(spot, id)) return null;
  const isReady = namesIn(service, id).every((name) => !written.has(name) || known.has(name));
  const [output = ""] = moneyIn(service, id);
  return isReady ? { path: `${id}.${output}`, workOut: { decision: id, title: titleOf(spot, id) } } : null;
}

/** Every name a table's cells may mean; texts in quotation marks are none. */
const namesIn = ({ decisions = {} }: Service, id: string): readonly string[] =>
  JSON.stringify(decisions[id])
    .replaceAll(/\\"(?:[^"\\]|\\\\)*\\"/g, "")
    .match(/[\p{L}_][\p{L}\p{N}_]*/gu)
    ?.filter((name) => name !== id) ?? [];

function titleOf({ service, nodes }: Spot, id: string): string {
  const same = Object.values(nodes).find((node) => node.type === "businessRuleTask" && node.decision === id);
  return same?.title ?? `${service.decisions?.[id]?.title ?? "Gebühr"} berechnen`;
}

function fromSettings({ settings }: Service): Fee | null {
  const [only, ...others] = (settings?.fields ?? []).filter(({ type }) => type === "money");
  return only === undefined || others.length > 0 ? null : { path: `settings.${only.id}` };
}

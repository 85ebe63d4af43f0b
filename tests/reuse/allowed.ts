import { isDeepStrictEqual } from "node:util";
import { joinAddress, type PolicyEntry, type Service } from "@blaupause/model";
import { diff, marksOf, orderOf, tableOf, type Row } from "@blaupause/reuse";

// What SEMANTICS.md U7 says in words, looked up in the two services beside each other: written without the code that is
// tested by it, and so that it reads like the sentence.

type Entries = Readonly<Record<string, PolicyEntry>>;

/** The nearest entry around an address decides, for each axis by itself. */
function axis<T extends "structure" | "text">(
  policy: Entries,
  address: string,
  name: T,
  free: PolicyEntry[T],
) {
  const around = Object.keys(policy).filter(
    (one) => one === "" || one === address || address.startsWith(`${one}/`),
  );
  const said = around.filter((one) => policy[one]?.[name] !== undefined);
  const nearest = said.toSorted((left, right) => right.length - left.length)[0];
  return nearest === undefined ? free : policy[nearest]?.[name];
}

/** Every way in which ours goes against what the base allows; none means that it may be so. */
export function breaches(base: Service, ours: Service): string[] {
  const policy = base.policy ?? {};
  const structure = (address: string) => axis(policy, address, "structure", "free");
  const mayText = (address: string) => axis(policy, address, "text", true) === true;
  const [before, after] = [tableOf(base), tableOf(ours)];
  const origin = originsIn(base, ours);
  const here = new Map([...after.keys()].map((address) => [origin(address), address]));
  const found: string[] = [];
  const known = (address: string): boolean => before.has(origin(address));

  for (const [address, row] of before) {
    const now = here.get(address);
    const own = now === undefined ? undefined : after.get(now);
    if (now === undefined || own === undefined || own.kind !== row.kind) {
      if (!mayGo(structure(address), row)) found.push(`gone ${address}`);
      continue;
    }
    const stands = own.id === row.id && origin(own.parent ?? "") === (row.parent ?? "");
    if (!stands && structure(address) !== "free") found.push(`put elsewhere ${address}`);
    if (!stands && origin(own.parent ?? "") !== (row.parent ?? "") && !takes(own.parent ?? ""))
      found.push(`put into ${now}`);
    for (const key of new Set([...Object.keys(row.props), ...Object.keys(own.props)]))
      if (!same(row.props[key], own.props[key]) && !maySay(address, row, key, own.props[key]))
        found.push(`changed ${address} ${key}`);
  }
  for (const [address, { parent }] of after)
    if (!known(address) && known(parent ?? "") && !takes(parent ?? "")) found.push(`new ${address}`);
  return [...found, ...orders()];

  /** Does a place take what is new? One that is new itself does. */
  function takes(address: string): boolean {
    return !known(address) || ["extend", "free"].includes(structure(origin(address)) ?? "free");
  }
  function maySay(address: string, row: Row, key: string, now: unknown): boolean {
    if (key.startsWith("renamed/")) return true;
    const kind = marksOf(row.kind, row.props["type"], key)["x-class"];
    if (kind === "layout") return true;
    if (kind === "text") return mayText(address);
    if (structure(address) === "restrict") return asksForMore(key, row.props[key], now);
    return structure(address) === "free";
  }
  function orders(): string[] {
    const [was, is] = [orderOf(base), orderOf(ours)];
    return [...after].flatMap(([address]) =>
      CONTAINERS.flatMap((container) => {
        const key = (at: string): string => (at === "" ? container : `${at}/${container}`);
        const idsBefore = was.get(key(origin(address))) ?? [];
        const idsNow = (is.get(key(address)) ?? []).flatMap((id) => {
          const old = before.get(origin(joinAddress(address, container.split("/"), id)));
          return old?.parent === origin(address) && old.container === container ? [old.id] : [];
        });
        const common = idsBefore.filter((id) => idsNow.includes(id));
        const isSame = same(
          common,
          idsNow.filter((id) => common.includes(id)),
        );
        return isSame || structure(origin(address)) === "free" ? [] : [`order ${key(address)}`];
      }),
    );
  }
}

const CONTAINERS = [
  "fields",
  "options",
  "pages",
  "rules",
  "rows",
  "inputs",
  "outputs",
  "blocks",
  "items",
  "columns",
  "outgoing",
  "payload",
  "settings/fields",
  "settings/pages",
  "settings/rules",
  "about/legalBasis",
  "about/prepare",
  "about/criteria",
];
/** Which of the properties within a value was written first is no content (U13); the order of a list is. */
const same = isDeepStrictEqual;

/** Restricting may leave out a question or an answer that nobody must give. */
const mayGo = (structure: string | undefined, { kind, props }: Row): boolean =>
  structure === "free" ||
  (structure === "restrict" && (kind === "field" || kind === "option") && props["required"] !== true);

/** Restricting may ask for more than before, never for less. */
function asksForMore(key: string, was: unknown, now: unknown): boolean {
  if (key === "required") return now === true;
  if (key === "notBy" && Array.isArray(now))
    return ((was ?? []) as unknown[]).every((one) => now.includes(one));
  if (["accept", "about/levels", "about/audience"].includes(key))
    return Array.isArray(was) && Array.isArray(now) && now.every((one) => was.includes(one));
  if (typeof now !== "number") return false;
  if (key === "min" || key === "minLength") return was === undefined || (was as number) <= now;
  if (["max", "maxLength", "maxSize", "decimals"].includes(key))
    return was === undefined || (was as number) >= now;
  return false;
}

/** Where something of ours stood in the base; what is new stands where its surroundings did. */
function originsIn(base: Service, ours: Service): (address: string) => string {
  const { renamed, add } = diff(base, ours);
  const isNew = (address: string): boolean => Object.keys(add).some((one) => one === address);
  return (address) => {
    for (let end = address.length; end > 0; end = address.lastIndexOf("/", end - 1)) {
      const around = address.slice(0, end);
      if (isNew(around)) return `new:${address}`;
      const old = renamed[around];
      if (old !== undefined) return old + address.slice(end);
    }
    return address;
  };
}

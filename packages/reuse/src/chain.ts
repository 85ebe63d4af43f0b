import { errorAt, type PolicyEntry, type Problem, type Service } from "@blaupause/model";
import { diff } from "./diff.ts";
import { permissionAt, violations, type Permission } from "./policy.ts";

/** A template under another name, everything else as it is: what is made from it is measured by this. */
export const named = (parent: Service, id: string): Service => ({ ...parent, id });

type Renamed = Readonly<Record<string, string>>;

/** Where an element stands that stood at this address before: itself or something around it was renamed. */
export function movedTo(renamed: Renamed, address: string): string {
  const [found] = Object.entries(renamed)
    .filter(([, old]) => address === old || address.startsWith(`${old}/`))
    .toSorted(([, one], [, other]) => other.length - one.length);
  return found === undefined ? address : found[0] + address.slice(found[1].length);
}
const reversed = (renamed: Renamed): Renamed =>
  Object.fromEntries(Object.entries(renamed).map(([now, old]) => [old, now]));

/** A child without what it says to others: its parent's word stands there instead. */
export function silent(parent: Service, child: Service): Service {
  const { policy: _policy, ...rest } = child;
  return parent.policy === undefined ? rest : { ...rest, policy: parent.policy };
}

/** Is one no looser than the other? To restrict and to extend are different things, neither contains the other. */
const isWithin = (one: Permission, other: Permission): boolean =>
  (other.text || !one.text) &&
  (one.structure === other.structure || one.structure === "none" || other.structure === "free");

/** What is allowed at one place, by the child and by the parent, each under its own name; between such places nothing changes. */
interface Pair {
  readonly address: string;
  readonly own: Permission;
  readonly theirs: Permission;
}
function pairs(parent: Service, child: Service, renamed: Renamed): readonly Pair[] {
  const back = reversed(renamed);
  const addresses = [
    ...Object.keys(parent.policy ?? {}).map((address) => movedTo(renamed, address)),
    ...Object.keys(child.policy ?? {}),
  ];
  return [...new Set(addresses)].toSorted().map((address) => ({
    address,
    own: permissionAt(child, address),
    theirs: permissionAt(parent, movedTo(back, address)),
  }));
}

/** What the child calls what its parent calls otherwise: its address → the parent's. */
const renamesOf = (parent: Service, child: Service): Renamed =>
  diff(named(parent, child.id), silent(parent, child)).renamed;

/**
 * What a template made from another one may not say (U7, down the chain): it changes nothing its parent keeps, and it
 * allows others nothing its parent does not.
 */
export function againstParent(parent: Service, child: Service): Problem[] {
  const base = named(parent, child.id);
  return [
    ...violations(base, diff(base, silent(base, child))),
    ...pairs(base, child, renamesOf(base, child)).flatMap(({ address, own, theirs }) =>
      isWithin(own, theirs) ? [] : [errorAt("policy-loosened", address)],
    ),
  ];
}

/** The child with what its parent keeps kept, outside first: a next version may fix what was free before. */
export function inheriting(parent: Service, child: Service): Service {
  const renamed = renamesOf(parent, child);
  let bound = child;
  for (const { address, theirs } of pairs(parent, child, renamed)) {
    const own = permissionAt(bound, address);
    if (!isWithin(own, theirs))
      bound = {
        ...bound,
        policy: { ...bound.policy, [address]: { ...bound.policy?.[address], ...stricter(own, theirs) } },
      };
  }
  return bound;
}
/** What both allow. */
function stricter(own: Permission, theirs: Permission): Permission {
  const text = own.text && theirs.text;
  if (own.structure === theirs.structure || theirs.structure === "free")
    return { structure: own.structure, text };
  return { structure: own.structure === "free" ? theirs.structure : "none", text };
}

/** What somebody says to others, about elements that have new names. */
export const followed = (policy: Readonly<Record<string, PolicyEntry>>, renamed: Renamed) =>
  Object.fromEntries(Object.entries(policy).map(([address, entry]) => [movedTo(renamed, address), entry]));

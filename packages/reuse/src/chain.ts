import { errorAt, type PolicyEntry, type Problem, type Service } from "@blaupause/model";
import { diff } from "./diff.ts";
import { permissionAt, violations } from "./policy.ts";

/** A template under another name, everything else as it is: what is made from it is measured by this. */
export const named = (parent: Service, id: string): Service => ({ ...parent, id });

/** A child without what it says to others: its parent's word stands there instead. */
export function silent(parent: Service, child: Service): Service {
  const { policy: _policy, ...rest } = child;
  return parent.policy === undefined ? rest : { ...rest, policy: parent.policy };
}

/** Is one no looser than the other? To restrict and to extend are different things, neither contains the other. */
const isWithin = (one: Required<PolicyEntry>, other: Required<PolicyEntry>): boolean =>
  (other.text || !one.text) &&
  (one.structure === other.structure || one.structure === "none" || other.structure === "free");

/** Between the places that are named in it, a policy is the same. */
const places = (...all: readonly Service[]): readonly string[] => [
  ...new Set(all.flatMap(({ policy = {} }) => Object.keys(policy))),
];

/**
 * What a template made from another one may not say (U7, down the chain): it changes nothing its parent keeps, and it
 * allows others nothing its parent does not.
 */
export function againstParent(parent: Service, child: Service): Problem[] {
  const base = named(parent, child.id);
  return [
    ...violations(base, diff(base, silent(base, child))),
    ...places(base, child).flatMap((address) =>
      isWithin(permissionAt(child, address), permissionAt(base, address))
        ? []
        : [errorAt("policy-loosened", address)],
    ),
  ];
}

/** The child with what its parent keeps kept, outside first: a next version may fix what was free before. */
export function inheriting(parent: Service, child: Service): Service {
  const policy: Record<string, PolicyEntry> = { ...child.policy };
  for (const address of places(parent, child).toSorted()) {
    const [own, theirs] = [permissionAt({ ...child, policy }, address), permissionAt(parent, address)];
    if (!isWithin(own, theirs)) policy[address] = stricter(own, theirs);
  }
  return Object.keys(policy).length === 0 ? child : { ...child, policy };
}
function stricter(own: Required<PolicyEntry>, theirs: Required<PolicyEntry>): Required<PolicyEntry> {
  const isInside = own.structure === "none" || theirs.structure === "free";
  return { structure: isInside ? own.structure : theirs.structure, text: own.text && theirs.text };
}

import type { Adaptation } from "@blaupause/model";
import type { Picked, ServiceChange } from "@blaupause/reuse";

type Change = Pick<ServiceChange, "type" | "address" | "before">;

/** A change as the server is told of it: by where it stands, or by where it stood. */
export const pickedOf = ({ type, address, before }: Change & { readonly type: Picked["type"] }): Picked => ({
  type,
  address: type === "changed" || type === "removed" ? before : address,
});

/** An order is nobody's property: it is told to the publisher in words. */
export const mayBeProposed = <T extends Change>(change: T): change is T & { readonly type: Picked["type"] } =>
  change.type !== "ordered";

export const keyOf = ({ type, address }: Change): string => `${type} ${address}`;

/** Is this one of the changes that were proposed together? */
export function isProposed(proposal: Adaptation, change: Change): boolean {
  if (!mayBeProposed(change)) return false;
  const { type, address } = pickedOf(change);
  if (type === "removed") return proposal.remove.includes(address);
  const map = { added: proposal.add, changed: proposal.set, moved: proposal.renamed }[type];
  return Object.hasOwn(map, address);
}

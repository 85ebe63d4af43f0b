import type { Adaptation } from "@blaupause/model";
import type { Picked, ServiceChange } from "@blaupause/reuse";

type Change = Pick<ServiceChange, "type" | "address" | "before">;

/** A change as the server is told of it: by where it stands, or by where it stood. */
export const pickedOf = ({ type, address, before }: Change): Picked => ({
  type,
  address: type === "changed" || type === "removed" ? before : address,
});

export const keyOf = ({ type, address }: Change): string => `${type} ${address}`;

/** Is this one of the changes that were proposed together? */
export function isProposed(proposal: Adaptation, change: Change): boolean {
  const { type, address } = pickedOf(change);
  if (type === "removed") return proposal.remove.includes(address);
  const map = { added: proposal.add, changed: proposal.set, moved: proposal.renamed }[type];
  return Object.hasOwn(map, address);
}

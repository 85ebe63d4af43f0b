import type { Program } from "@blaupause/engine";

/** Renames made since a version. Their origins are written as the first version had them. */
export function renamedSince(
  { renamed: before = {} }: Program,
  { renamed = {} }: Program,
): Record<string, string> {
  const moved = new Map(Object.entries(before).map(([address, origin]) => [origin, address]));
  const fresh = Object.entries(renamed).filter(([address, origin]) => before[address] !== origin);
  return Object.fromEntries(fresh.map(([address, origin]) => [address, moved.get(origin) ?? origin]));
}

import type { Organisation } from "@blaupause/model";

/** The names of organisations; where several have one, each with its short name, which is hers alone. */
export function distinctNames(all: readonly Organisation[]): (one: Organisation) => string {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of all) (seen.has(name) ? shared : seen).add(name);
  return ({ id, name }) => (shared.has(name) ? `${name} (${id})` : name);
}

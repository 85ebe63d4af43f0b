import type { NodeProgram, Program } from "@blaupause/engine";

/** May a letter come of this step before anybody else has the turn? One it shows beforehand counts too. */
export function leadsToLetter({ process }: Program, task: NodeProgram): boolean {
  if (task.preview !== undefined) return true;
  const seen = new Set([task.id]);
  const open = [task];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.connector === "document") return true;
    if (node !== task && node.type === "userTask") continue;
    for (const { to } of node.outgoing) {
      const next = process.nodes[to];
      if (next === undefined || seen.has(to)) continue;
      seen.add(to);
      open.push(next);
    }
  }
  return false;
}

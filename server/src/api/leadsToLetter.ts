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

export const asksApplicant = ({ role }: NodeProgram): boolean => role === "applicant";

/** Does the way from here come to the letter a step shows beforehand, without that step or the applicant in between? */
export function leadsTo({ process }: Program, from: NodeProgram, shown: NodeProgram | undefined): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node.id) || node === shown || asksApplicant(node)) continue;
    seen.add(node.id);
    if (node.connector === "document" && node.with?.["document"] === shown?.preview) return true;
    open.push(...node.outgoing.flatMap(({ to }) => process.nodes[to] ?? []));
  }
  return false;
}

import { EFFECTS_LIMIT } from "./limits.ts";
import type { Changes } from "./port.ts";

/** What is known of an effect that is open: its id and the bytes of its body. */
export type OpenEffect = readonly [id: string, bytes: number];
type Put = { readonly id: string; readonly body: Uint8Array };

/** Whether a step leaves more in a case's effects than may lie there. One that adds nothing is never refused. */
export function overflows(open: readonly OpenEffect[], { put = [], remove = [] }: Changes<Put>): boolean {
  const after = new Map(open);
  for (const id of remove) after.delete(id);
  for (const { id, body } of put) after.set(id, body.length);
  const left = sumOf(after.values());
  return left > EFFECTS_LIMIT && left > sumOf(open.map(([, bytes]) => bytes));
}

export function sumOf(sizes: Iterable<number>): number {
  let sum = 0;
  for (const size of sizes) sum += size;
  return sum;
}

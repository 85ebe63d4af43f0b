import type { WrappedKey } from "../seal/index.ts";
import type { Counts } from "./lines.ts";
import { readBackup } from "./read.ts";
import { Refusal } from "./refusal.ts";
import type { Secret } from "./secret.ts";

export interface Checked {
  readonly counts: Counts;
  /** the master key, where the backup holds it */
  readonly master: Buffer | null;
  readonly samples: readonly WrappedKey[];
}

/** So many keys of cases say whether the key at hand is the right one. */
const SAMPLES = 8;

/** Reads a backup to its end, as restoring does, and writes nothing; a refusal where it is not what was written. */
export async function checkBackup(file: string, secret: Secret): Promise<Checked> {
  let counts: Counts | null = null;
  let master: Buffer | null = null;
  const samples: WrappedKey[] = [];
  for await (const line of readBackup(file, secret)) {
    if (line.type === "end") counts = line.counts;
    if (line.type === "master") master = line.key;
    if (line.type === "row" && line.row.table === "keys" && samples.length < SAMPLES)
      samples.push(line.row.values as unknown as WrappedKey);
  }
  if (counts === null) throw new Refusal("backup-incomplete");
  return { counts, master, samples };
}

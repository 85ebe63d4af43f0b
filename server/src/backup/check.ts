import { opensSome, type Sample } from "../seal/index.ts";
import { boxOf } from "../store/sealed/records.ts";
import type { Counts, Line } from "./lines.ts";
import { counting, quiet, type Progress } from "./progress.ts";
import { readBackup } from "./read.ts";
import { Refusal } from "./refusal.ts";
import type { Secret } from "./secret.ts";

export interface Checked {
  readonly counts: Counts;
  /** the master key, where the backup holds it */
  readonly master: Buffer | null;
  readonly samples: readonly Sample[];
}

/** So many keys of cases, and so many records, say whether a key is the right one. */
const SAMPLES = 8;
type Row = Extract<Line, { type: "row" }>["row"];

/** Reads a backup to its end, as restoring does, and writes nothing; a refusal where it is not what was written. */
export async function checkBackup(
  file: string,
  secret: Secret,
  progress: Progress = quiet,
): Promise<Checked> {
  let counts: Counts | null = null;
  let master: Buffer | null = null;
  const samples = { keys: [] as Sample[], records: [] as Sample[] };
  for await (const line of counting(readBackup(file, secret), "read", progress)) {
    if (line.type === "end") counts = line.counts;
    if (line.type === "master") master = line.key;
    if (line.type === "row") sample(line.row, samples);
  }
  if (counts === null) throw new Refusal("backup-incomplete");
  const all = [...samples.keys, ...samples.records];
  if (master !== null && !opensSome(master, all)) throw new Refusal("backup-key-differs");
  return { counts, master, samples: all };
}

function sample({ table, values }: Row, { keys, records }: Readonly<Record<"keys" | "records", Sample[]>>) {
  if (table === "keys" && keys.length < SAMPLES) keys.push(values as unknown as Sample);
  if (table === "records" && records.length < SAMPLES)
    records.push(boxOf(values as unknown as Parameters<typeof boxOf>[0]));
}

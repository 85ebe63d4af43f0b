import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Pending } from "../pending.ts";
import { DATABASE } from "./open.ts";
import { MIGRATIONS } from "./schema.ts";
import { versionIn } from "./versionIn.ts";

export async function pendingInSqlite(folder: string): Promise<Pending> {
  const file = join(folder, DATABASE);
  const from = existsSync(file) ? await versionIn(file) : null;
  const to = MIGRATIONS.length;
  const steps = MIGRATIONS.slice(from ?? 0).map(({ name }) => name);
  return { from, to, steps, obstacle: (from ?? 0) > to ? "newer" : null };
}

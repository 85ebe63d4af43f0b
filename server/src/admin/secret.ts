import { readFile } from "node:fs/promises";
import { Refusal } from "../backup/refusal.ts";
import type { Secret } from "../backup/secret.ts";

const SHORTEST_FILE = 32;
const SHORTEST_TEXT = 12;

/** The secret of a backup. A passphrase never stands on the command line, where everybody on the machine can read it. */
export async function readBackupSecret(
  file: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Secret> {
  if (file !== undefined) {
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) throw new Refusal("file-missing", file);
    if (bytes.length < SHORTEST_FILE) throw new Refusal("secret-missing");
    return { type: "key-file", bytes };
  }
  const text = env["BLAUPAUSE_PASSPHRASE"] ?? "";
  if (text.length < SHORTEST_TEXT) throw new Refusal("secret-missing");
  return { type: "passphrase", text };
}

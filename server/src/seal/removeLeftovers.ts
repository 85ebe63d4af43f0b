import { readdir, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Whoever writes one just now is done long before. */
const OLD_MS = 10 * 60_000;
const HALF = /^\.[0-9a-f]{16}$/;

/** A start that was killed while it made this file left what it had begun: a key that nobody needs and somebody may read. */
export async function removeLeftovers(file: string): Promise<void> {
  const [folder, name] = [dirname(file), basename(file)];
  // What cannot be looked at or removed keeps no server from starting.
  const names = await readdir(folder).catch(() => []);
  const begun = names.filter((one) => one.startsWith(name) && HALF.test(one.slice(name.length)));
  for (const one of begun) await removeOld(join(folder, one)).catch(() => undefined);
}

async function removeOld(file: string): Promise<void> {
  const { mtimeMs } = await stat(file);
  if (Date.now() - mtimeMs > OLD_MS) await unlink(file);
}

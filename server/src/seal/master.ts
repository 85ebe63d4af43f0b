import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";
import { KEY_BYTES } from "./keys.ts";

/** The master key of a data folder; created there (mode 0600) when absent. */
export async function masterKey(folder: string): Promise<Uint8Array> {
  const file = join(folder, "master.key");
  return (await readKey(file)) ?? (await createKey(folder, file)) ?? (await requireKey(file));
}

/** The master key of a data folder, or null where it has none. */
export const keyIn = (folder: string): Promise<Uint8Array | null> => readKey(join(folder, "master.key"));

/** Puts a key into a folder that has none; one that is there stays. */
export async function keepKey(folder: string, key: Uint8Array): Promise<void> {
  await createKey(folder, join(folder, "master.key"), key);
}

async function readKey(file: string): Promise<Uint8Array | null> {
  const text = await readFile(file, "utf8").catch(unless("ENOENT"));
  if (text === null) return null;
  const key = Buffer.from(text.trim(), "hex");
  // A wrong length is never repaired: a new key would make every case unreadable.
  if (key.length !== KEY_BYTES) throw new Error(`${file} holds no key of ${KEY_BYTES} bytes`);
  return key;
}

// The key appears under its name only when whole, so a second process never reads half of it.
async function createKey(
  folder: string,
  file: string,
  key: Uint8Array = randomBytes(KEY_BYTES),
): Promise<Uint8Array | null> {
  await mkdir(folder, { recursive: true });
  const whole = `${file}.${randomBytes(8).toString("hex")}`;
  await writeDurably(whole, `${Buffer.from(key).toString("hex")}\n`);
  const linked = await link(whole, file).then(() => key, unless("EEXIST"));
  await unlink(whole);
  return linked;
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
}

async function requireKey(file: string): Promise<Uint8Array> {
  const key = await readKey(file);
  if (key === null) throw new Error(`${file} vanished while it was read`);
  return key;
}

const unless =
  (code: string) =>
  (error: unknown): null => {
    if (error instanceof Error && "code" in error && error.code === code) return null;
    throw error;
  };

import { randomBytes } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createWhole } from "./createWhole.ts";
import { KEY_BYTES } from "./keys.ts";
import { removeLeftovers } from "./removeLeftovers.ts";

/** The file is there, and what stands in it is no key. */
export class NoMasterKey extends Error {
  override name = "NoMasterKey";
  constructor(file: string) {
    super(`${file} holds no key of ${KEY_BYTES} bytes`);
  }
}

/** The master key of a data folder; created there (mode 0600) when absent. */
export async function masterKey(folder: string): Promise<Uint8Array> {
  const file = join(folder, "master.key");
  await removeLeftovers(file);
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
  if (key.length !== KEY_BYTES) throw new NoMasterKey(file);
  return key;
}

/** Null where there was one already. */
async function createKey(
  folder: string,
  file: string,
  key: Uint8Array = randomBytes(KEY_BYTES),
): Promise<Uint8Array | null> {
  await mkdir(folder, { recursive: true });
  return (await createWhole(file, `${Buffer.from(key).toString("hex")}\n`)) ? key : null;
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

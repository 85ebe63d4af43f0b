import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createWhole, removeLeftovers } from "../seal/index.ts";

const BYTES = 32;

/** What lies there signs nothing that others could not sign as well. */
export class NoSessionKey extends Error {
  constructor() {
    super(`session.key holds no key of at least ${BYTES} bytes`);
  }
}

/** What signs sessions and forms; made where none is. Of servers that start at once all have the one that was first. */
export async function sessionKey(folder: string): Promise<Uint8Array> {
  const file = join(folder, "session.key");
  await removeLeftovers(file);
  const key = (await readIfThere(file)) ?? (await made(file));
  if (key.length < BYTES) throw new NoSessionKey();
  return key;
}

async function made(file: string): Promise<Uint8Array> {
  await createWhole(file, randomBytes(BYTES));
  return readFile(file);
}

const readIfThere = (file: string): Promise<Uint8Array | null> =>
  readFile(file).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  });

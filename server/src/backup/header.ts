import { randomBytes } from "node:crypto";
import { Refusal } from "./refusal.ts";
import { SCRYPT, type KeyRecipe, type Secret } from "./secret.ts";

// A backup begins with a line that says what it is, and a line of JSON that says how its key is made. Both are
// authenticated with every frame that follows.

const MAGIC = "blaupause-backup/1\n";
const LONGEST = 4096;

export function newHeader(type: Secret["type"]): { readonly bytes: Buffer; readonly recipe: KeyRecipe } {
  const recipe = { type, salt: randomBytes(32).toString("hex"), ...SCRYPT };
  return { bytes: Buffer.from(`${MAGIC}${JSON.stringify(recipe)}\n`), recipe };
}

/** The header at the beginning of a file. */
export function readHeader(start: Buffer): { readonly bytes: Buffer; readonly recipe: KeyRecipe } {
  if (!start.subarray(0, MAGIC.length).equals(Buffer.from(MAGIC))) throw new Refusal("backup-unknown");
  const end = start.subarray(0, LONGEST).indexOf("\n", MAGIC.length);
  if (end < 0) throw new Refusal("backup-incomplete");
  return { bytes: start.subarray(0, end + 1), recipe: recipeIn(start.subarray(MAGIC.length, end)) };
}

function recipeIn(line: Buffer): KeyRecipe {
  const found = parsed(line.toString());
  if (typeof found !== "object" || found === null) throw new Refusal("backup-damaged");
  const { type, salt, N, r, p } = { type: "", salt: "", N: 0, r: 0, p: 0, ...found };
  // What a header asks for is done before it is known to be ours: more work than we would ask for is not done.
  const isOurs = N === SCRYPT.N && r === SCRYPT.r && p === SCRYPT.p && /^[0-9a-f]{64}$/.test(salt);
  if (!isOurs || (type !== "passphrase" && type !== "key-file")) throw new Refusal("backup-damaged");
  return { type, salt, N, r, p };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("backup-damaged");
  }
}

import { hkdfSync, scryptSync } from "node:crypto";

/** What a person keeps to open her backups: a passphrase, or the bytes of a key file. */
export type Secret =
  | { readonly type: "passphrase"; readonly text: string }
  | { readonly type: "key-file"; readonly bytes: Uint8Array };

/** How the key of one backup is made; it stands in the backup's header. */
export interface KeyRecipe {
  readonly type: Secret["type"];
  readonly salt: string;
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MB and half a second: what trying one passphrase costs. */
export const SCRYPT = { N: 2 ** 17, r: 8, p: 1 } as const;
const KEY_BYTES = 32;

/** A key for this backup only: no two backups share one, so their nonces never meet. */
export function keyOf(secret: Secret, { salt, N, r, p }: KeyRecipe): Uint8Array {
  const bytes = Buffer.from(salt, "hex");
  if (secret.type === "key-file")
    return new Uint8Array(hkdfSync("sha256", secret.bytes, bytes, "blaupause/backup/1", KEY_BYTES));
  return scryptSync(secret.text.normalize("NFC"), bytes, KEY_BYTES, { N, r, p, maxmem: 256 * N * r });
}

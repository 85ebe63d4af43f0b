import { createSecureContext } from "node:tls";

/** Whether a certificate (PKCS #12 in base64) opens with its password: what is wrong is told before it is kept. */
export function opensWith(pfx: string, passphrase: string): boolean {
  try {
    createSecureContext({ pfx: Buffer.from(pfx, "base64"), passphrase });
    return true;
  } catch {
    return false;
  }
}

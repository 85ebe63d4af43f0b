import { LONGEST_PAID } from "@blaupause/model";
import { createHash } from "node:crypto";

/**
 * As long as payments may be. Of a longer number the end is kept, and before it stands what no other one comes to:
 * wherever two of them differ, so do these.
 */
export function purposeOf(reference: string): string {
  const purpose = reference.replaceAll(/[^\w -]/g, "-");
  if (purpose.length <= LONGEST_PAID) return purpose;
  const own = createHash("sha256").update(reference).digest("hex").slice(0, OWN_LETTERS).toUpperCase();
  return `${own}-${purpose.slice(OWN_LETTERS + 1 - LONGEST_PAID)}`;
}
const OWN_LETTERS = 8;

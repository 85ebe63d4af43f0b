import type { RawOrganisation } from "../raw.ts";
import type { Context } from "./context.ts";
import { bytes } from "../value.ts";

const KEY = "SELECT wrapped FROM keys WHERE org = ? AND owner = ?";

/** The wrapped key of a draft or case; null where there is none, or none any more. */
export function keyOf({ driver, org }: Context, owner: string): Uint8Array | null {
  const row = driver.prepare(KEY).get(org, owner);
  return row === undefined ? null : bytes(row["wrapped"]);
}

export const keysOf =
  (context: Context): RawOrganisation["key"] =>
  async (owner) =>
    keyOf(context, owner);

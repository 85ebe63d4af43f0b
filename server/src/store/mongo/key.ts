import type { RawOrganisation } from "../raw.ts";
import type { Context } from "./context.ts";
import { idOf } from "./id.ts";

/** The wrapped key of a draft or case; null where there is none, or none any more. */
export async function keyOf({ in: { cases }, org }: Context, owner: string): Promise<Uint8Array | null> {
  const found = await cases.findOne({ _id: idOf(org, owner) }, { projection: { key: 1 } });
  return found?.key ?? null;
}

export const keysOf =
  (context: Context): RawOrganisation["key"] =>
  async (owner) =>
    keyOf(context, owner);

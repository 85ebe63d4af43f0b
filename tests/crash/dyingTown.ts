import { openStore } from "@blaupause/server";
import { served, type Town } from "../stories/town.ts";
import { dying, type Dying } from "./dying.ts";

/** A server on a folder that has been seeded before, with a store that may be killed. */
export async function dyingTown(folder: string, start: string): Promise<Town & { readonly dying: Dying }> {
  const killed = dying(await openStore(folder));
  const town = await served({ folder, database: undefined }, start, { store: killed.store });
  return { ...town, dying: killed };
}

import { Refusal } from "../backup/refusal.ts";
import { opening } from "./cannotRun.ts";
import { keyIn } from "../seal/index.ts";
import { openStore, type Store } from "../store/index.ts";
import { pendingIn } from "../store/pending.ts";
import { isEmpty, type DataPlace } from "../store/place.ts";

/** Opens what is there and closes it again. Neither data nor a key is made by a command that looks for them. */
export async function inStore<T>(place: DataPlace, work: (store: Store) => Promise<T>): Promise<T> {
  if (await isEmpty(place)) throw new Refusal("nothing-here");
  const master = await opening(place, () => keyIn(place.folder));
  if (master === null) throw new Refusal("master-key-missing");
  await mustBeUpToDate(place, master);
  const store = await opening(place, () => openStore(place.folder, { url: place.url, master }));
  return work(store).finally(() => store.close());
}

/** Opening would bring older data up to date, behind which there is no way back: a start does that, no command. */
async function mustBeUpToDate(place: DataPlace, master: Uint8Array): Promise<void> {
  const { from, to } = await opening(place, () => pendingIn(place, master));
  if (from !== null && from < to) throw new Refusal("data-older");
}

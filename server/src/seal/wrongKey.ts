import { unseal, type Place } from "./box.ts";
import { organisationKeys, unwrapCaseKey } from "./keys.ts";

/** The master key at hand is not the one something was sealed with. */
export class WrongKey extends Error {
  constructor() {
    super("the master key is not the one this database was begun with: copy master.key of the first server");
  }
}

/** A wrapped key of a case or draft, as it lies in a store or a backup. */
export interface WrappedKey {
  readonly org: string;
  readonly owner: string;
  readonly wrapped: Uint8Array;
}

/** What an organisation's own key sealed, as it lies in a store or a backup. */
export interface OwnBox extends Place {
  readonly box: Uint8Array;
}
export type Sample = WrappedKey | OwnBox;

/** False where none of these opens: one that is damaged proves nothing, all of them do. */
export const opensSome = (master: Uint8Array, samples: readonly Sample[]): boolean =>
  samples.length === 0 || samples.some((sample) => opens(master, sample));

function opens(master: Uint8Array, sample: Sample): boolean {
  const keys = organisationKeys(master, sample.org);
  if ("box" in sample) return unseal(keys.wrap, sample, sample.box) !== null;
  return unwrapCaseKey(keys, sample.org, sample.owner, sample.wrapped) !== null;
}

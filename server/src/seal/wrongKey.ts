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

/** False where none of these opens: one that is damaged proves nothing, all of them do. */
export const opensSome = (master: Uint8Array, samples: readonly WrappedKey[]): boolean =>
  samples.length === 0 ||
  samples.some(
    ({ org, owner, wrapped }) => unwrapCaseKey(organisationKeys(master, org), org, owner, wrapped) !== null,
  );

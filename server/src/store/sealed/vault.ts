import { createCaseKey, keyedHash, organisationKeys } from "../../seal/index.ts";
import { seal, unseal, unwrapCaseKey } from "../../seal/index.ts";

/** One organisation's keys at work. */
export interface Vault {
  /** seals what belongs to no case, and what must outlive a case's key */
  readonly own: Uint8Array;
  createKey(owner: string): { readonly key: Uint8Array; readonly wrapped: Uint8Array };
  /** Throws where the wrapped key is missing or damaged. */
  openKey(owner: string, wrapped: Uint8Array | null): Uint8Array;
  hide(key: Uint8Array, owner: string, purpose: string, plain: Uint8Array): Uint8Array;
  /** The plain bytes, or null where anything was altered or moved. */
  show(key: Uint8Array, owner: string, purpose: string, box: Uint8Array): Buffer | null;
  hideJson(key: Uint8Array, owner: string, purpose: string, value: unknown): Uint8Array;
  /** Throws where anything was altered or moved. */
  showJson(key: Uint8Array, owner: string, purpose: string, box: Uint8Array): unknown;
  /** The same texts give the same bytes, which say nothing about the texts. */
  lookup(...parts: readonly string[]): Uint8Array;
  proof(...parts: readonly string[]): Uint8Array;
}

export function createVault(master: Uint8Array, org: string): Vault {
  const keys = organisationKeys(master, org);
  const show: Vault["show"] = (key, owner, purpose, box) => unseal(key, { org, owner, purpose }, box);
  const hide: Vault["hide"] = (key, owner, purpose, plain) => seal(key, { org, owner, purpose }, plain);
  return {
    own: keys.wrap,
    createKey: (owner) => createCaseKey(keys, org, owner),
    openKey: (owner, wrapped) =>
      intact(wrapped && unwrapCaseKey(keys, org, owner, wrapped), org, owner, "key"),
    hide,
    show,
    hideJson: (key, owner, purpose, value) => hide(key, owner, purpose, Buffer.from(JSON.stringify(value))),
    showJson: (key, owner, purpose, box) =>
      JSON.parse(intact(show(key, owner, purpose, box), org, owner, purpose).toString()),
    lookup: (...parts) => keyedHash(keys.lookup, parts),
    proof: (...parts) => keyedHash(keys.proof, [org, ...parts]),
  };
}

function intact<T>(opened: T | null, org: string, owner: string, purpose: string): T {
  if (opened === null) throw new Error(`damaged data: ${purpose} of ${owner} in ${org}`);
  return opened;
}

import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { seal, unseal, type Place } from "./box.ts";

export const KEY_BYTES = 32;

/** The three keys of an organisation, each for one use, all derived from the master key. */
export interface OrganisationKeys {
  /** wraps the case keys and seals what belongs to no case */
  readonly wrap: Uint8Array;
  /** makes values findable that must not be readable: message keys, resume keys */
  readonly lookup: Uint8Array;
  /** proves the head of a case's audit chain */
  readonly proof: Uint8Array;
}

const derive = (master: Uint8Array, use: string, org: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", master, "", JSON.stringify(["blaupause/1", use, org]), KEY_BYTES));

/** Derives the keys of one organisation. */
export const organisationKeys = (master: Uint8Array, org: string): OrganisationKeys => ({
  wrap: derive(master, "wrap", org),
  lookup: derive(master, "lookup", org),
  proof: derive(master, "proof", org),
});

const keyPlace = (org: string, owner: string): Place => ({ org, owner, purpose: "key" });

/** A fresh random key for one case (or draft), and its wrapped form. */
export function createCaseKey(keys: OrganisationKeys, org: string, owner: string) {
  const key: Uint8Array = randomBytes(KEY_BYTES);
  return { key, wrapped: seal(keys.wrap, keyPlace(org, owner), key) };
}

/** The case key, or null where the wrapped key was altered or belongs to another case. */
export const unwrapCaseKey = (
  keys: OrganisationKeys,
  org: string,
  owner: string,
  wrapped: Uint8Array,
): Uint8Array | null => unseal(keys.wrap, keyPlace(org, owner), wrapped);

/** A keyed hash of a list of texts; equal lists give equal hashes within one key only. */
export const keyedHash = (key: Uint8Array, parts: readonly string[]): Buffer =>
  createHmac("sha256", key).update(JSON.stringify(parts)).digest();

/** Tells one master key from another, and nothing about either. */
export const markOf = (master: Uint8Array): string => Buffer.from(derive(master, "mark", "")).toString("hex");

import type { Json } from "./cases.ts";

/**
 * What an organisation keeps beside its cases, by kind: people, accounts, sessions, secrets, its log of who changed
 * what. Contents are sealed by the organisation's key; what they are found by is kept as keyed hashes.
 */
export interface StoredRecord {
  readonly kind: string;
  readonly id: string;
  /** counts the changes; 0 for a new one */
  readonly rev: number;
  /** when it may go; null: it stays */
  readonly expires: string | null;
  readonly content: Json;
}

export interface RecordSave extends StoredRecord {
  /** what it is found by beside its id; a key of a kind belongs to one record. Keys it had before are given up. */
  readonly keys?: readonly string[];
}

export type RecordSaved =
  | { readonly ok: true; readonly rev: number }
  | { readonly ok: false; readonly reason: "conflict" | "taken" | "too-large" };

export interface Records {
  /** Saves as rev + 1 when `rev` is the stored one. */
  save(record: RecordSave): Promise<RecordSaved>;
  get(kind: string, id: string): Promise<StoredRecord | null>;
  find(kind: string, key: string): Promise<StoredRecord | null>;
  /** By id, those behind `after`. */
  list(
    kind: string,
    page: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<readonly StoredRecord[]>;
  delete(kind: string, id: string): Promise<void>;
  /** Deletes what has expired before this instant; how many. */
  expire(before: string): Promise<number>;
}

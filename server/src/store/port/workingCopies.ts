import type { Json } from "./cases.ts";

/** A service that is being edited. Nothing in it is personal: examples are made up. */
export interface WorkingCopy {
  /** the service's own id: one working copy a service */
  readonly id: string;
  /** counts what was saved; the first is 1 */
  readonly rev: number;
  readonly title: string;
  /** what it was taken over from; null for one of one's own */
  readonly origin: { readonly id: string; readonly version: string } | null;
  /** the service and its journeys */
  readonly content: Json;
  readonly at: string;
  /** a person's id */
  readonly by: string;
}
export type WorkingCopyHead = Omit<WorkingCopy, "content">;

/** One saved state, with what was done since the one before in a few words. */
export interface Revision {
  readonly rev: number;
  readonly label: string;
  readonly at: string;
  readonly by: string;
}

export type NewWorkingCopy = Omit<WorkingCopy, "rev">;
export interface WorkingCopySave extends Omit<WorkingCopy, "origin"> {
  readonly label: string;
  /** The version of the template it is on now; absent or null: as before. */
  readonly origin?: WorkingCopy["origin"] | undefined;
}
export type WorkingCopySaved =
  | { readonly ok: true; readonly rev: number }
  | { readonly ok: false; readonly reason: "exists" | "conflict" | "not-found" | "too-large" };

/** The working copies of one organisation. */
export interface WorkingCopies {
  create(copy: NewWorkingCopy): Promise<WorkingCopySaved>;
  load(id: string): Promise<WorkingCopy | null>;
  /** Saves as rev + 1 when `rev` is the stored one: the second of two authors is told, and loses nothing. */
  save(copy: WorkingCopySave): Promise<WorkingCopySaved>;
  /** The one changed last comes first. */
  list(): Promise<readonly WorkingCopyHead[]>;
  /** The newest first; old ones go when there are more than the store keeps. */
  revisions(id: string): Promise<readonly Revision[]>;
  revision(id: string, rev: number): Promise<Json | null>;
  delete(id: string): Promise<void>;
}

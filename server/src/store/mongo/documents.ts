import type { CaseHead, EffectRow, Organisation, Release, TaskRow, WorkingCopyHead } from "../port.ts";
import type { RawEvent, RawRecord, RawWait } from "../raw.ts";

// What lies in each collection. Every `_id` is a text made by `id.ts`, so that what must be unique is so by itself.

/** A draft inside its case. */
export interface DraftPart {
  readonly service: string;
  readonly program: string;
  readonly rev: number;
  readonly expires: string;
  readonly answers: Uint8Array;
}

/** A command whose events are still in the tail; `seq` is the first of them. */
export interface KnownCommand {
  readonly id: string;
  readonly seq: number;
}

/** What a case's document says in clear; null before the first step. */
type Head = { readonly [Name in Exclude<keyof CaseHead, "receivedAt">]: CaseHead[Name] | null };

/** A case from its draft on. seq 0: a draft, or, without a key, the place where one was deleted. */
export interface CaseDocument extends Head {
  readonly _id: string;
  readonly org: string;
  readonly id: string;
  readonly seq: number;
  readonly key: Uint8Array | null;
  readonly draft: DraftPart | null;
  readonly resume: string | null;
  readonly received: string | null;
  readonly chain: string | null;
  readonly proof: Uint8Array | null;
  readonly state: Uint8Array | null;
  readonly columns: Uint8Array | null;
  readonly tail: readonly RawEvent[];
  /** how many events the tail holds, and how many bytes of bodies */
  readonly held: number;
  readonly heldBytes: number;
  readonly commands: readonly KnownCommand[];
  readonly tasks: readonly TaskRow[];
  /** every question about one task that this case answers (see `inbox.ts`) */
  readonly inbox: readonly string[];
  readonly effects: readonly EffectRow<Uint8Array>[];
  readonly waits: readonly RawWait[];
  readonly waitKeys: readonly string[];
  readonly leaseBy: string | null;
  /** empty: nobody has it */
  readonly leaseUntil: string;
  /** from when on the remains of an erasure are looked for once more */
  readonly sweep: string | null;
}

/** An event that the tail has no more room for. */
export interface EventDocument extends RawEvent {
  readonly _id: string;
  readonly case: string;
}

export interface FileDocument {
  readonly _id: string;
  readonly owner: string;
  readonly id: string;
  readonly meta: Uint8Array;
  readonly parts: number;
  /** In the ids of its parts: two that write the same file at once do not mix them. Older files have none. */
  readonly stamp?: string;
}

export interface ChunkDocument {
  readonly _id: string;
  readonly owner: string;
  readonly bytes: Uint8Array;
}

export interface MailDocument {
  readonly _id: string;
  readonly org: string;
  readonly id: string;
  /** the case's `_id` */
  readonly case: string | null;
  readonly caseId: string | null;
  readonly at: string;
  readonly repeats: number;
  readonly content: Uint8Array;
}

export interface MessageDocument {
  readonly _id: string;
  readonly org: string;
  readonly lookup: string;
  readonly id: string;
  readonly expires: string;
  readonly came: number;
  readonly payload: Uint8Array;
}

export interface ProgramDocument {
  readonly _id: string;
  readonly body: Uint8Array;
}

/** The offering as it stands, and, in the history, as it once stood. */
export interface OfferingDocument {
  readonly _id: string;
  readonly org: string;
  readonly service: string;
  readonly rev: number;
  readonly state: string;
  readonly program: string | null;
  readonly previous: string | null;
  readonly template: string;
  readonly version: string;
  readonly at: string;
  readonly by: string;
  readonly adaptation: string;
}

export interface CounterDocument {
  readonly _id: string;
  readonly value: number;
}

export interface CopyDocument extends WorkingCopyHead {
  readonly _id: string;
  readonly org: string;
  /** another one for each copy that ever had this id: what a deleted one left belongs to nobody */
  readonly birth: string;
  readonly label: string;
  readonly content: Uint8Array;
}

export interface RevisionDocument {
  readonly _id: string;
  readonly birth: string;
  readonly rev: number;
  readonly label: string;
  readonly at: string;
  readonly by: string;
  readonly content: Uint8Array;
}

export interface ReleaseDocument extends Omit<Release, "content"> {
  readonly _id: string;
  readonly org: string;
  readonly content: Uint8Array;
}

export interface RecordDocument extends RawRecord {
  readonly _id: string;
  readonly org: string;
  /** `_id`s of the claims that make its keys its own */
  readonly keys: readonly string[];
}

/** Who may use a key. It counts only where the record itself names the key. */
export interface ClaimDocument {
  readonly _id: string;
  readonly record: string;
  readonly stamp: string;
  readonly since: number;
}

export interface OrganisationDocument extends Omit<Organisation, "profile"> {
  readonly _id: string;
  /** the host, or something nobody else has: a unique index takes a missing one for equal to another */
  readonly hostKey: string;
  readonly profile: string;
}

/** What is to be known before anything else is read. */
export interface MetaDocument {
  readonly _id: string;
  readonly value: string;
}

import type { CaseHead, CaseQuery, Changes, CounterValue, EffectRow, FoundWait } from "./port/cases.ts";
import type { AppendRefusal, FoundCommand, ProgramCount, TaskCount, TaskRow } from "./port/cases.ts";
import type { Counters, Offerings, Programs } from "./port/catalogue.ts";
import type { Draft } from "./port/drafts.ts";
import type { Organisation, Place, Platform, SharedKind, StoreFacts, Worker } from "./port/platform.ts";
import type { Releases } from "./port/releases.ts";
import type { WorkingCopies } from "./port/workingCopies.ts";

// The port of a database: what is personal reaches it as sealed bytes. `sealed.ts` makes the
// store out of it, so that each database gets sealing, limits and the audit chain for nothing.

export interface RawEvent {
  readonly seq: number;
  readonly v: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly node: string | null;
  readonly command: string | null;
  /** position among the events of the same command: (case, command, part) is unique */
  readonly part: number;
  readonly digest: string;
  readonly chain: string;
  /** salt and canonical body, sealed; null when erased */
  readonly body: Uint8Array | null;
}

export interface RawTail {
  readonly seq: number;
  readonly chain: string;
  /** keyed hash of the place, seq and chain: the end of a chain cannot be cut off */
  readonly proof: Uint8Array;
}

export interface RawWait {
  readonly id: string;
  readonly lookup: Uint8Array;
  readonly node: string;
}

export interface RawAppend {
  readonly caseId: string;
  readonly expected: number;
  readonly head: CaseHead;
  readonly tail: RawTail;
  readonly state: Uint8Array;
  readonly columns: Uint8Array;
  /** wrapped key to store with a new case; null where its draft has brought one */
  readonly newKey: Uint8Array | null;
  /** claimed first: a conflict where a counter is not below its value */
  readonly numbers: readonly CounterValue[];
  readonly events: readonly RawEvent[];
  readonly tasks: Changes<TaskRow>;
  readonly effects: Changes<EffectRow<Uint8Array>>;
  readonly waits: Changes<RawWait>;
}

export interface RawErase {
  readonly caseId: string;
  readonly expected: number;
  readonly event: RawEvent;
  readonly tail: RawTail;
}

export interface RawCase extends CaseHead {
  readonly caseId: string;
  readonly tail: RawTail;
  readonly key: Uint8Array | null;
  readonly state: Uint8Array | null;
  readonly columns: Uint8Array | null;
}

export interface RawSummary extends CaseHead {
  readonly caseId: string;
  readonly seq: number;
  readonly key: Uint8Array | null;
  readonly columns: Uint8Array | null;
  readonly tasks: readonly TaskRow[];
}

export interface RawPage {
  readonly cases: readonly RawSummary[];
  readonly cursor: string | null;
}

export type RawRefusal = Exclude<AppendRefusal, "erased">;

export interface RawCases {
  /** Refuses as `exists`, `duplicate-command`, `conflict`, `case-too-large`, in this order; null when written. */
  append(step: RawAppend): Promise<RawRefusal | null>;
  /** The end of the chain and the wrapped key, each null where there is none. */
  tail(caseId: string): Promise<{ tail: RawTail | null; key: Uint8Array | null }>;
  load(caseId: string): Promise<RawCase | null>;
  list(query: CaseQuery): Promise<RawPage>;
  countTasks(): Promise<readonly TaskCount[]>;
  countOpen(service: string): Promise<readonly ProgramCount[]>;
  hasSince(service: string, program: string, since: string): Promise<boolean>;
  tasks(caseId: string): Promise<readonly TaskRow[]>;
  events(caseId: string, fromSeq: number): Promise<readonly RawEvent[]>;
  findCommand(caseId: string, command: string): Promise<FoundCommand | null>;
  findWaits(lookup: Uint8Array): Promise<readonly FoundWait[]>;
  effects(caseId: string): Promise<readonly EffectRow<Uint8Array>[]>;
  /** False on a conflict. Nothing of what it deletes may be left in any file of the database. */
  erase(step: RawErase): Promise<boolean>;
}

export interface RawDraft extends Draft<Uint8Array> {
  readonly key: Uint8Array;
}

export interface RawDraftSave extends Omit<Draft<Uint8Array>, "service"> {
  readonly resume: Uint8Array | null;
}

export interface RawDrafts {
  /** Stores draft and key; false where a draft, a case or a key of this id exists. */
  create(draft: RawDraft & { readonly resume: Uint8Array | null }): Promise<boolean>;
  load(id: string): Promise<RawDraft | null>;
  /** `rev` is the stored one; saves as rev + 1; false where it is another. */
  save(draft: RawDraftSave): Promise<boolean>;
  delete(id: string): Promise<void>;
  expire(before: string): Promise<number>;
  findByResume(resume: Uint8Array): Promise<(RawDraft & { readonly hasFiles: boolean }) | null>;
}

export interface RawFile {
  readonly owner: string;
  readonly id: string;
  readonly meta: Uint8Array;
  readonly content: Uint8Array;
}

export interface RawFiles {
  /** False where the owner has no key (any more). A file that is there stays as it is. */
  put(file: RawFile): Promise<boolean>;
  get(owner: string, id: string): Promise<RawFile | null>;
  list(owner: string): Promise<readonly Omit<RawFile, "content">[]>;
  delete(owner: string, id: string): Promise<void>;
}

export interface RawMail {
  readonly id: string;
  readonly caseId: string | null;
  readonly at: string;
  readonly content: Uint8Array;
}

export interface RawMails {
  /** A known id counts a repeat. False where the case has no key (any more). */
  put(mail: RawMail): Promise<boolean>;
  list(
    caseId: string | null,
    limit: number,
  ): Promise<readonly (RawMail & { readonly repeats: number; readonly key: Uint8Array | null })[]>;
  /** Those of no case. */
  expire(before: string): Promise<number>;
}

export interface RawMessage {
  readonly lookup: Uint8Array;
  readonly id: string;
  readonly payload: Uint8Array;
  readonly expires: string;
}

export interface RawMessages {
  put(message: RawMessage): Promise<boolean>;
  find(lookup: Uint8Array, now: string): Promise<readonly RawMessage[]>;
  remove(lookup: Uint8Array, id: string): Promise<void>;
  expire(before: string): Promise<number>;
}

export interface RawRecord {
  readonly kind: string;
  readonly id: string;
  readonly rev: number;
  readonly expires: string | null;
  readonly content: Uint8Array;
}
export interface RawRecordSave extends RawRecord {
  readonly keys: readonly Uint8Array[];
}

export interface RawRecords {
  /** Refuses as `taken`, then as `conflict`; null when written. */
  save(record: RawRecordSave): Promise<"taken" | "conflict" | null>;
  get(kind: string, id: string): Promise<RawRecord | null>;
  find(kind: string, lookup: Uint8Array): Promise<RawRecord | null>;
  list(kind: string, after: string, limit: number): Promise<readonly RawRecord[]>;
  delete(kind: string, id: string): Promise<void>;
  expire(before: string): Promise<number>;
}

export interface RawOrganisation {
  /** The wrapped key of a draft or case. */
  key(owner: string): Promise<Uint8Array | null>;
  readonly cases: RawCases;
  readonly drafts: RawDrafts;
  readonly files: RawFiles;
  readonly mails: RawMails;
  readonly messages: RawMessages;
  readonly programs: Programs;
  readonly offerings: Offerings;
  readonly counters: Counters;
  readonly workingCopies: WorkingCopies;
  readonly releases: Releases;
  readonly records: RawRecords;
}

export interface RawPlacedRecord extends RawRecord {
  readonly org: string;
}

export type RawFacts = Omit<StoreFacts, "backup">;

export interface RawPlatform extends Omit<
  Platform,
  "facts" | "recordsAt" | "leave" | "leaving" | "stay" | "remove"
> {
  /** Only where that is what lies there, and nothing is begun in it. */
  remove(organisation: Organisation, kept: readonly string[]): Promise<void>;
  facts(): Promise<RawFacts>;
  recordsAt(kind: SharedKind, places: readonly Place[]): Promise<readonly RawPlacedRecord[]>;
}

/** What a database adapter implements. */
export interface RawStore {
  organisation(org: string): RawOrganisation;
  readonly worker: Worker;
  readonly platform: RawPlatform;
  close(): Promise<void>;
}

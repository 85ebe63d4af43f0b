import type { Cases } from "./port/cases.ts";
import type { Counters, Offerings, Programs } from "./port/catalogue.ts";
import type { Drafts } from "./port/drafts.ts";
import type { Files } from "./port/files.ts";
import type { Platform, Worker } from "./port/platform.ts";
import type { Mails, Messages } from "./port/post.ts";
import type { Records } from "./port/records.ts";
import type { Releases } from "./port/releases.ts";
import type { WorkingCopies } from "./port/workingCopies.ts";

export type * from "./port/cases.ts";
export type * from "./port/catalogue.ts";
export type * from "./port/drafts.ts";
export type * from "./port/files.ts";
export type * from "./port/platform.ts";
export type * from "./port/post.ts";
export type * from "./port/records.ts";
export type * from "./port/releases.ts";
export type * from "./port/workingCopies.ts";

/** Everything the server keeps. Every read and write of a case is bound to one organisation. */
export interface Store {
  organisation(org: string): OrganisationStore;
  readonly worker: Worker;
  readonly platform: Platform;
  close(): Promise<void>;
}

/** One organisation's part: nothing of any other can be reached through it. */
export interface OrganisationStore {
  /** The organisation whose part it is. */
  readonly org: string;
  readonly cases: Cases;
  readonly drafts: Drafts;
  readonly files: Files;
  readonly mails: Mails;
  readonly messages: Messages;
  readonly programs: Programs;
  readonly offerings: Offerings;
  readonly counters: Counters;
  readonly workingCopies: WorkingCopies;
  readonly releases: Releases;
  readonly records: Records;
}

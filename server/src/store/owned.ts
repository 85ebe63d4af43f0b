import type { RawOrganisation } from "./raw.ts";

/** The parts of a store, each made for one organisation by its context. */
export type Parts<Context> = {
  readonly [Name in keyof RawOrganisation]: (context: Context) => RawOrganisation[Name];
};

/** A store's parts bound to one organisation: nothing of another one can be reached by them. */
export const ownedBy = <Context>(parts: Parts<Context>, context: Context): RawOrganisation => ({
  key: parts.key(context),
  cases: parts.cases(context),
  drafts: parts.drafts(context),
  files: parts.files(context),
  mails: parts.mails(context),
  messages: parts.messages(context),
  programs: parts.programs(context),
  offerings: parts.offerings(context),
  counters: parts.counters(context),
  workingCopies: parts.workingCopies(context),
  releases: parts.releases(context),
  records: parts.records(context),
});

import type { Db } from "mongodb";
import type * as Stored from "./documents.ts";

/** The collections by name: the one place where a name and what lies there meet. */
export const collectionsOf = (db: Db) => ({
  cases: db.collection<Stored.CaseDocument>("cases"),
  events: db.collection<Stored.EventDocument>("events"),
  files: db.collection<Stored.FileDocument>("files"),
  chunks: db.collection<Stored.ChunkDocument>("chunks"),
  mails: db.collection<Stored.MailDocument>("mails"),
  messages: db.collection<Stored.MessageDocument>("messages"),
  programs: db.collection<Stored.ProgramDocument>("programs"),
  offerings: db.collection<Stored.OfferingDocument>("offerings"),
  history: db.collection<Stored.OfferingDocument>("offering_history"),
  counters: db.collection<Stored.CounterDocument>("counters"),
  copies: db.collection<Stored.CopyDocument>("working_copies"),
  revisions: db.collection<Stored.RevisionDocument>("working_revisions"),
  releases: db.collection<Stored.ReleaseDocument>("releases"),
  records: db.collection<Stored.RecordDocument>("records"),
  claims: db.collection<Stored.ClaimDocument>("record_claims"),
  organisations: db.collection<Stored.OrganisationDocument>("organisations"),
  meta: db.collection<Stored.MetaDocument>("meta"),
});

export type Collections = ReturnType<typeof collectionsOf>;

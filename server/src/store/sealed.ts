import type { Erasure } from "./erasures.ts";
import type { OrganisationStore, Store } from "./port.ts";
import type { RawOrganisation, RawStore } from "./raw.ts";
import { sealCases } from "./sealed/cases.ts";
import { sealDrafts } from "./sealed/drafts.ts";
import { sealFiles } from "./sealed/files.ts";
import { sealMails } from "./sealed/mails.ts";
import { sealMessages } from "./sealed/messages.ts";
import { sealPlatform } from "./sealed/platform.ts";
import { sealRecords } from "./sealed/records.ts";
import { createVault, type Vault } from "./sealed/vault.ts";
import { sealWorker } from "./sealed/worker.ts";

// Sealing stands between the port and the database: what is personal is turned into bytes that
// only the case's own key opens, before any database sees it. The key is wrapped by a key of the
// organisation, which is derived from the master key. Destroying a case's key destroys the case.
// Here too, so that every database behaves alike: the audit chain, the limits, and instants,
// which are kept in UTC so that their texts sort as they follow each other.

/** Makes a store out of a database and the master key. */
export function sealStore(
  raw: RawStore,
  master: Uint8Array,
  note: Note = noNote,
  backup: LastBackup = noBackup,
): Store {
  const known = new Map<string, OrganisationStore>();
  const organisation = (org: string): OrganisationStore => {
    // Kept: deriving the organisation's keys costs more than most of what is done with them.
    const store =
      known.get(org) ??
      sealOrganisation(org, raw.organisation(org), createVault(master, org), (erased) =>
        note({ org, ...erased }),
      );
    known.set(org, store);
    return store;
  };
  return {
    organisation,
    worker: sealWorker(raw.worker),
    platform: {
      ...sealPlatform(raw.platform, (org) => createVault(master, org)),
      facts: async () => ({ ...(await raw.platform.facts()), backup: await backup() }),
    },
    close: () => raw.close(),
  };
}

/** Where an erasure is entered before it happens. */
export type Note = (erasure: Erasure) => Promise<void>;
const noNote: Note = async () => undefined;
/** When all of it was last saved elsewhere. */
export type LastBackup = () => Promise<string | null>;
const noBackup: LastBackup = async () => null;

const sealOrganisation = (
  org: string,
  raw: RawOrganisation,
  vault: Vault,
  note: (erased: Omit<Erasure, "org">) => Promise<void>,
): OrganisationStore => ({
  org,
  cases: sealCases(raw.cases, vault, note),
  drafts: sealDrafts(raw.drafts, vault),
  files: sealFiles(raw, vault),
  mails: sealMails(raw, vault),
  messages: sealMessages(raw.messages, vault),
  programs: raw.programs,
  offerings: raw.offerings,
  counters: raw.counters,
  workingCopies: raw.workingCopies,
  releases: raw.releases,
  records: sealRecords(raw.records, vault),
});

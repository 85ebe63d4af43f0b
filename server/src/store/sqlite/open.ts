import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openDriver, type DriverName } from "../driver.ts";
import type { RawOrganisation, RawStore } from "../raw.ts";
import { casesOf } from "./cases.ts";
import type { Context } from "./context.ts";
import { countersOf } from "./counters.ts";
import { draftsOf } from "./drafts.ts";
import { filesOf } from "./files.ts";
import { keyOf } from "./key.ts";
import { mailsOf } from "./mails.ts";
import { messagesOf } from "./messages.ts";
import { createMemory } from "./memory.ts";
import { migrate } from "./migrate.ts";
import { offeringsOf } from "./offerings.ts";
import { platformOf } from "./platform.ts";
import { programsOf } from "./programs.ts";
import { recordsOf } from "./records.ts";
import { releasesOf } from "./releases.ts";
import { workingCopiesOf } from "./workingCopies.ts";
import { workerOf } from "./worker.ts";
import { createWriter } from "./writer.ts";

export const DATABASE = "blaupause.sqlite";

/** Opens (or creates) the database file in a folder. */
export function openSqlite(folder: string, name?: DriverName): RawStore {
  mkdirSync(folder, { recursive: true });
  const driver = openDriver(join(folder, DATABASE), name);
  migrate(driver);
  const writer = createWriter(driver);
  const memory = createMemory(driver);
  return {
    organisation: (org) => organisationOf({ driver, writer, memory, org, proposed: new Map() }),
    worker: workerOf(driver, writer),
    platform: platformOf(driver, writer, memory),
    close: async () => {
      writer.close();
      driver.close();
    },
  };
}

const organisationOf = (context: Context): RawOrganisation => ({
  key: async (owner) => keyOf(context, owner),
  cases: casesOf(context),
  drafts: draftsOf(context),
  files: filesOf(context),
  mails: mailsOf(context),
  messages: messagesOf(context),
  programs: programsOf(context),
  offerings: offeringsOf(context),
  counters: countersOf(context),
  workingCopies: workingCopiesOf(context),
  releases: releasesOf(context),
  records: recordsOf(context),
});

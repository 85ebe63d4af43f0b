import { translator } from "@blaupause/ui";
import { randomBytes } from "node:crypto";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { faultOf, type MailFault } from "../mail/fault.ts";
import { send } from "../mail/send.ts";
import { note } from "../people/log.ts";
import { personById } from "../people/person.ts";
import type { OrganisationStore } from "../store/index.ts";

/** What came of the last test mail of an organisation. */
export interface TestMail {
  readonly at: string;
  /** A code; null: the mail server took it. */
  readonly fault: MailFault | null;
}
const KIND = "setup-test";
const ID = "mail";
/** Nobody fills a mailbox by clicking. */
const PAUSE_MS = 10_000;

export async function lastTestMail({ records }: OrganisationStore): Promise<TestMail | null> {
  const found = await records.get(KIND, ID);
  return found === null ? null : (found.content as unknown as TestMail);
}

/** Sends a mail to whoever asks, and to nobody else. What comes of it is kept, good or bad. */
export async function sendTestMail(deps: Deps, { town, person: by }: Staff): Promise<void> {
  const person = await personById(town.store, by.id);
  if (person?.email == null) throw new Refusal(422, "own-email-missing");
  if (deps.sendMail == null) throw new Refusal(422, "mail-not-set-up");
  const found = await town.store.records.get(KIND, ID);
  const last = found === null ? null : (found.content as unknown as TestMail);
  if (last !== null && Date.parse(deps.clock()) - Date.parse(last.at) < PAUSE_MS)
    throw new Refusal(429, "too-many-tries");
  const at = deps.clock();
  const fault = await sent(deps, town, person.email);
  const content = { at, fault } as unknown as never;
  await town.store.records.save({ kind: KIND, id: ID, rev: found?.rev ?? 0, expires: null, content });
  await note(deps, town.store, by.id, "mail-tested", by.id);
}

async function sent(deps: Deps, { store, profile }: Staff["town"], to: string): Promise<MailFault | null> {
  const t = translator("de");
  const id = `test.${randomBytes(12).toString("hex")}@blaupause`;
  const mail = {
    id,
    to,
    subject: t("mail.test.subject"),
    text: t("mail.test.text", { organisation: profile.name }),
  };
  try {
    await send(deps, store, mail);
    return null;
  } catch (error) {
    const fault = faultOf(error);
    deps.log({ level: "warn", event: "test-mail-failed", code: fault });
    return fault;
  }
}

import type { Deps, SendMail } from "../deps.ts";
import { apart } from "../retention/apart.ts";
import type { OrganisationStore } from "../store/index.ts";
import type { Names } from "../outbound/hung.ts";
import { openSilence, type Silence } from "../outbound/silence.ts";
import { faultOf, type MailFault } from "./fault.ts";

/** Of each mail server: one that hangs is not waited for by everybody who has a mail to send. */
const silences = new WeakMap<SendMail, Silence>();
function silenceOf(sendMail: SendMail): Silence {
  const known = silences.get(sendMail) ?? openSilence();
  silences.set(sendMail, known);
  return known;
}

/** A server may hang over one address, or over all of a domain of which it waits for another server. */
const namesOf = (to: string): Names => [to, to.slice(to.lastIndexOf("@")).toLowerCase(), "server"];

/** Since when no mail of an organisation leaves, and why. */
export interface MailTrouble {
  readonly at: string;
  readonly fault: MailFault;
}
const KIND = "mail-trouble";
const ID = "last";

/**
 * Sends a mail of an organisation where there is a mail server; throws what the server says. Who administers it reads
 * of a server that is away until a mail has left again. One wrong address says nothing of the server.
 */
export async function send(
  deps: Pick<Deps, "sendMail" | "clock" | "log">,
  store: OrganisationStore,
  mail: Parameters<SendMail>[0],
): Promise<void> {
  if (deps.sendMail == null) return;
  const { sendMail } = deps;
  try {
    // A server that thinks for long about an address and refuses it is there for all others.
    const isSilence = (error: unknown): boolean => faultOf(error) !== "refused";
    await silenceOf(sendMail).unlessSilent(namesOf(mail.to), () => sendMail(mail), isSilence);
  } catch (error) {
    await apart(deps, "mail-trouble", () => remember(store, { at: deps.clock(), fault: faultOf(error) }));
    throw error;
  }
  await apart(deps, "mail-trouble", () => forget(store));
}

export async function mailTrouble({ records }: OrganisationStore): Promise<MailTrouble | null> {
  const found = await records.get(KIND, ID);
  return found === null ? null : (found.content as MailTrouble);
}

async function remember(store: OrganisationStore, trouble: MailTrouble): Promise<void> {
  if (trouble.fault === "refused" || (await mailTrouble(store)) !== null) return;
  await store.records.save({ kind: KIND, id: ID, rev: 0, expires: null, content: trouble });
}

async function forget(store: OrganisationStore): Promise<void> {
  if ((await mailTrouble(store)) !== null) await store.records.delete(KIND, ID);
}

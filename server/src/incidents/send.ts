import type { Deps, SendMail } from "../deps.ts";
import { faultOf, type MailFault } from "../mail/fault.ts";
import { send } from "../mail/send.ts";
import type { Person } from "../people/person.ts";
import type { OrganisationStore } from "../store/index.ts";
import { obstacleTo, type Recipients } from "./recipients.ts";
import type { Told } from "./told.ts";

type Text = Pick<Parameters<SendMail>[0], "subject" | "text">;
interface Sent {
  readonly names: readonly string[];
  /** Why nobody got it; null where somebody did. */
  readonly fault: MailFault | null;
}

/** A mail for each, so that nobody reads another one's address. `id` is the same when it is sent again. */
async function sendToEach(
  deps: Deps,
  store: OrganisationStore,
  people: readonly Person[],
  id: string,
  mail: Text,
): Promise<Sent> {
  const names: string[] = [];
  let fault: MailFault | null = null;
  for (const { id: person, name, email } of people) {
    if (email === null) continue;
    try {
      await send(deps, store, { id: `incidents.${person}.${id}@blaupause`, to: email, ...mail });
      names.push(name);
    } catch (error) {
      fault = faultOf(error);
      // An address may be wrong; a server that is away is away for all, and each try takes its time.
      if (fault !== "refused") break;
    }
  }
  return { names, fault: names.length > 0 ? null : fault };
}

/** Who was told, or who should have been and why nobody was. */
export async function sendOrNot(
  deps: Deps,
  store: OrganisationStore,
  recipients: Recipients,
  id: string,
  mail: () => Promise<Text>,
): Promise<Pick<Told, "names" | "fault">> {
  const everybody = recipients.people.map(({ name }) => name);
  const fault = obstacleTo(deps, recipients);
  if (fault !== null) return { names: everybody, fault };
  const sent = await sendToEach(deps, store, recipients.people, id, await mail());
  return sent.fault === null ? sent : { names: everybody, fault: sent.fault };
}

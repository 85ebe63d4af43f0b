import type { Deps, SendMail } from "../deps.ts";
import { faultOf, type MailFault } from "../mail/fault.ts";
import type { Person } from "../people/person.ts";

type Text = Pick<Parameters<SendMail>[0], "subject" | "text">;
export interface Sent {
  readonly names: readonly string[];
  /** Why nobody got it; null where somebody did. */
  readonly fault: MailFault | null;
}

/** A mail for each, so that nobody reads another one's address. `id` is the same when it is sent again. */
export async function sendToEach(
  { sendMail }: Deps,
  people: readonly Person[],
  id: string,
  mail: Text,
): Promise<Sent> {
  const names: string[] = [];
  let fault: MailFault | null = null;
  for (const { id: person, name, email } of people) {
    if (email === null) continue;
    try {
      await sendMail?.({ id: `incidents.${person}.${id}@blaupause`, to: email, ...mail });
      names.push(name);
    } catch (error) {
      fault = faultOf(error);
      // An address may be wrong; a server that is away is away for all, and each try takes its time.
      if (fault !== "refused") break;
    }
  }
  return { names, fault: names.length > 0 ? null : fault };
}

import { plainText } from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import { send } from "../mail/send.ts";
import { siteUrl } from "../offering/loadOffering.ts";
import { applicantEmail } from "./applicantEmail.ts";
import { applicantWords } from "./applicantWords.ts";
import { renderLetter } from "./document.ts";
import { leaveAndKeep } from "./mailCopy.ts";
import type { Job, Performer } from "./perform.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends a document as a mail, to an address or to the mailbox of a role. Nobody to send to is no failure. */
export const sendMail: Performer = async (job) => {
  const to = addressOf(job, job.effect.with["to"]);
  const document = String(job.effect.with["document"] ?? "");
  if (job.program.documents[document] === undefined) return { type: "failed", code: "no-such-document" };
  if (to === null) return { type: "done", result: { sent: false } };
  const letter = renderLetter(job, document);
  await post(job, { to, subject: letter.subject, text: plainText(letter) + wayToCase(job, to) });
  return { type: "done", result: { sent: true, at: job.now } };
};

/** Her own case is one click away, by the key she has: a mail never carries that. */
function wayToCase(job: Job, to: string): string {
  const { program, state, place, now, deps, town } = job;
  if (to !== applicantEmail(program, state, place, now)) return "";
  const link = `${siteUrl(deps, town)}/${town.profile.id}/vorgang`;
  return `\n\n${applicantWords(job).t("mail.status", { link })}`;
}

/** At least once, always under the same id: a repeated delivery can be told by its Message-ID (P30). */
export async function post({ deps, town, caseId, effect, now }: Job, mail: Mail): Promise<void> {
  const id = `${caseId}.${effect.id}@blaupause`;
  const copy = { id, caseId, at: now, content: { ...mail } };
  await leaveAndKeep(deps, copy, {
    // A draft that is tried out writes to nobody.
    leave: async () => {
      if (town.profile.rehearsal !== true) await send(deps, town.store, { id, ...mail });
    },
    keep: () => town.store.mails.put(copy),
  });
}

function addressOf({ program, town }: Job, to: Json | undefined): string | null {
  if (typeof to !== "string" || to === "") return null;
  if (program.roles[to] !== undefined) return town.profile.contact.email ?? null;
  // A line break in an address would begin a header of its own.
  return to.includes("@") && !/[\r\n]/.test(to) ? to : null;
}

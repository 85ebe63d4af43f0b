import { translator } from "@blaupause/ui";
import { randomBytes } from "node:crypto";
import type { Staff } from "../api/session.ts";
import { accountOf, changeAccount } from "../auth/account.ts";
import { isByPassword } from "../auth/byPassword.ts";
import { withUnsent } from "../auth/links.ts";
import { resetLink } from "../auth/resetPassword.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { faultOf } from "../mail/fault.ts";
import { send } from "../mail/send.ts";
import { note } from "./log.ts";
import { personById, type KnownPerson } from "./person.ts";

/** Sends somebody a link to choose a password, a new one each time; whoever asks is told where the mail did not leave. */
export async function invite(deps: Deps, staff: Inviting, id: string): Promise<{ done: true }> {
  const { town, person: by } = staff;
  const person = await mayBeInvited(staff, await personById(town.store, id));
  // In the demo mails are kept and looked at.
  if (deps.sendMail == null && !deps.demo) throw new Refusal(422, "mail-not-set-up");
  const link = await resetLink(deps, town.profile.id, town.store, person);
  await mailTo(deps, staff, person, link).catch(async (error: unknown) => {
    await changeAccount(town.store, id, withUnsent);
    throw error;
  });
  await note(deps, town.store, by.id, "person-invited", id);
  return { done: true };
}

/** For whom, and under which name the log keeps it. */
interface Inviting extends Pick<Staff, "town"> {
  readonly person: Pick<Staff["person"], "id">;
}
type Invited = KnownPerson & { readonly email: string };
async function mayBeInvited({ town }: Inviting, person: KnownPerson | null): Promise<Invited> {
  if (person === null || !person.isActive) throw new Refusal(404, "no-such-person");
  const { email } = person;
  if (email === null) throw new Refusal(422, "email-missing");
  if (!(await isByPassword(town.store, person, await accountOf(town.store, person.id))))
    throw new Refusal(409, "by-provider");
  return { ...person, email };
}

async function mailTo(
  deps: Deps,
  { town: { profile, store } }: Inviting,
  { name, email }: Invited,
  link: string,
): Promise<void> {
  const t = translator("de");
  const id = `invite.${randomBytes(12).toString("hex")}@blaupause`;
  const subject = t("mail.invite.subject", { organisation: profile.name });
  const text = t("mail.invite.text", { name, organisation: profile.name, link });
  const mail = { id, to: email, subject, text };
  // The link opens an account: it is kept only where nothing else could show it.
  if (deps.sendMail == null) await store.mails.put({ id, caseId: null, at: deps.clock(), content: mail });
  await send(deps, store, mail).catch((error: unknown) => {
    const code = faultOf(error);
    deps.log({ level: "error", event: "mail-failed", kind: "invite", code });
    throw new Refusal(502, `invite-${code}`);
  });
}

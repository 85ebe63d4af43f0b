import { randomBytes } from "node:crypto";
import type { Deps } from "../deps.ts";
import { nameOf } from "../log/frames.ts";
import { send } from "../mail/send.ts";
import { note } from "../people/log.ts";
import { emailKey, personBy, personById, type KnownPerson } from "../people/person.ts";
import type { OrganisationStore } from "../store/index.ts";
import { accountOf, changeAccount, type Account, type Link } from "./account.ts";
import { isByPassword } from "./byPassword.ts";
import {
  deservesLine,
  mayAskAgain,
  newLink,
  opensBy,
  withAsked,
  withMade,
  withFailed,
  withoutLinks,
} from "./links.ts";
import { hashPassword, weakness } from "./password.ts";
import { forgetTries, signedInDoor } from "./tries.ts";

type Place = Pick<Deps, "clock" | "baseUrl">;
type Text = (link: string) => { readonly subject: string; readonly text: string };

/** Behind the # it reaches no server log and no referrer. */
const addressOf = ({ baseUrl }: Place, ...parts: readonly string[]): string =>
  `${baseUrl}/amt/passwort#${parts.join(".")}`;

/** A link to choose a password with, once and within a day. Whichever she has before are worth nothing any more. */
export async function resetLink(
  deps: Place,
  organisation: string,
  store: OrganisationStore,
  { id }: KnownPerson,
): Promise<string> {
  const { token, link } = newLink(deps.clock());
  await changeAccount(store, id, (account) => withMade(account, link));
  return addressOf(deps, organisation, id, token);
}

/** Sends a link to whoever has this address here. Whoever asked is answered before: she learns neither that nor how long it took. */
export async function askForReset(
  deps: Deps,
  organisation: string,
  store: OrganisationStore,
  email: string,
  text: Text,
): Promise<void> {
  const person = await personBy(store, emailKey(email));
  if (person === null || !person.isActive || person.email === null) return;
  if (!(await isByPassword(store, person, await accountOf(store, person.id)))) return;
  const found = await asked(deps, store, person);
  if (found === null) return;
  const mail = mailTo(person.email, text(addressOf(deps, organisation, person.id, found.token)));
  // The link opens an account: it is kept only where there is no mail server, to be looked at in the demo.
  if (deps.sendMail == null)
    await store.mails.put({ id: mail.id, caseId: null, at: deps.clock(), content: mail });
  else if (!(await left(deps, store, person, found.link, mail))) return;
  if (found.isLine) await note(deps, store, person.id, "reset-asked", person.id);
}

/** One more link, and whether the log says so; null where she has one already that nobody needs another beside. */
async function asked({ clock }: Place, store: OrganisationStore, { id }: KnownPerson) {
  const now = clock();
  const made = newLink(now);
  let isLine = false;
  const ask = (account: Account): Account | null => {
    isLine = deservesLine(account, now);
    return mayAskAgain(account, now) ? withAsked(account, made.link, now) : null;
  };
  return (await changeAccount(store, id, ask)) === null ? null : { ...made, isLine };
}

const mailTo = (to: string, mail: ReturnType<Text>) => ({
  id: `reset.${randomBytes(12).toString("hex")}@blaupause`,
  to,
  ...mail,
});

/** Whether the mail left; where it did not, she need not wait long before she asks again. */
async function left(
  deps: Deps,
  store: OrganisationStore,
  { id }: KnownPerson,
  link: Link,
  mail: ReturnType<typeof mailTo>,
): Promise<boolean> {
  try {
    await send(deps, store, mail);
    return true;
  } catch (error) {
    deps.log({ level: "error", event: "mail-failed", kind: "reset", code: nameOf(error) });
    await changeAccount(store, id, (account) => withFailed(account, link));
    return false;
  }
}

export type Reset = "link-over" | "too-short" | "too-long" | "too-easy" | null;

/** Takes the new password; every link is used up, and a locked account is open again. */
export async function resetPassword(
  deps: Deps,
  store: OrganisationStore,
  id: string,
  token: string,
  password: string,
): Promise<Reset> {
  const person = await personById(store, id);
  const opens = (account: Account): boolean => opensBy(account, token, deps.clock());
  if (person === null || !person.isActive || !opens(await accountOf(store, id))) return "link-over";
  const weak = await weakness(password, aboutOf(person));
  if (weak !== null) return weak;
  const hash = await hashPassword(password);
  const choose = (account: Account): Account | null =>
    opens(account) ? { ...withoutLinks(account), password: hash } : null;
  if ((await changeAccount(store, id, choose)) === null) return "link-over";
  if (person.email !== null) await forgetTries(store, { email: person.email, browser: null });
  await forgetTries(store, signedInDoor(id));
  return null;
}

export const aboutOf = ({ name, email }: KnownPerson): readonly string[] => [
  ...name.split(/\s+/),
  ...(email ?? "").split(/[@.]/),
];

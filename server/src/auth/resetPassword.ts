import { createHash, randomBytes } from "node:crypto";
import type { Deps } from "../deps.ts";
import { send } from "../mail/send.ts";
import { note } from "../people/log.ts";
import { emailKey, personBy, personById, type KnownPerson } from "../people/person.ts";
import { matches } from "../security/token.ts";
import type { OrganisationStore } from "../store/index.ts";
import { accountOf, saveAccount, type Account } from "./account.ts";
import { isByPassword } from "./byPassword.ts";
import { forgetTries } from "./tries.ts";
import { hashPassword, weakness } from "./password.ts";

const HOURS = 24;
/** Whoever asks again before has the mail already; so nobody is flooded, and nobody's link is taken from her. */
const AGAIN_MS = 15 * 60_000;
const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

type Place = Pick<Deps, "clock" | "baseUrl">;

/** A link to choose a password with, once and within a day. Who has one before loses it. */
export const resetLink = async (
  deps: Place,
  organisation: string,
  store: OrganisationStore,
  person: KnownPerson,
): Promise<string> => (await linkUnless(deps, organisation, store, person, () => false)) ?? "";

/** Null where there is one that stays. A link goes out only when it is the one that is kept. */
async function linkUnless(
  deps: Place,
  organisation: string,
  store: OrganisationStore,
  { id }: KnownPerson,
  stays: (account: Account) => boolean,
): Promise<string | null> {
  const token = randomBytes(32).toString("base64url");
  const until = new Date(Date.parse(deps.clock()) + HOURS * 3_600_000).toISOString();
  for (;;) {
    const account = await accountOf(store, id);
    if (stays(account)) return null;
    if (!(await saveAccount(store, id, { ...account, reset: { hash: hashOf(token), until } }))) continue;
    // Behind the # it reaches no server log and no referrer.
    return `${deps.baseUrl}/amt/passwort#${organisation}.${id}.${token}`;
  }
}

/** Sends the link to whoever has this address here; whether anybody has is not told, nor how long it took. */
export async function askForReset(
  deps: Deps,
  organisation: string,
  store: OrganisationStore,
  email: string,
  text: (link: string) => { readonly subject: string; readonly text: string },
): Promise<void> {
  const person = await personBy(store, emailKey(email));
  if (person === null || !person.isActive || person.email === null) return;
  const account = await accountOf(store, person.id);
  if (!(await isByPassword(store, person, account))) return;
  const justAsked = (now: Account): boolean => wasJustAsked(now, deps.clock());
  const link = await linkUnless(deps, organisation, store, person, justAsked);
  if (link === null) return;
  const mail = text(link);
  await note(deps, store, person.id, "reset-asked", person.id);
  const id = `reset.${randomBytes(12).toString("hex")}@blaupause`;
  if (deps.sendMail != null)
    return void sendApart(deps, send(deps, store, { id, to: person.email, ...mail }));
  // The link opens an account: it is kept only where there is no mail server, to be looked at in the demo.
  await store.mails.put({ id, caseId: null, at: deps.clock(), content: { to: person.email, ...mail } });
}

const wasJustAsked = ({ reset }: Account, now: string): boolean =>
  reset !== null && Date.parse(reset.until) - HOURS * 3_600_000 + AGAIN_MS > Date.parse(now);

/** Neither how long a mail takes nor that it failed tells whoever asked that there is somebody. */
const sendApart = ({ log }: Pick<Deps, "log">, sending: Promise<void>): Promise<void> =>
  sending.catch((error: unknown) =>
    log({
      level: "error",
      event: "mail-failed",
      kind: "reset",
      code: error instanceof Error ? error.name : "unknown",
    }),
  );

export type Reset = "link-over" | "too-short" | "too-long" | "too-easy" | null;

/** Takes the new password; the link is used up, and a locked account is open again. */
export async function resetPassword(
  deps: Deps,
  store: OrganisationStore,
  id: string,
  token: string,
  password: string,
): Promise<Reset> {
  const person = await personById(store, id);
  const account = await accountOf(store, id);
  const { reset } = account;
  const isOpen = reset !== null && reset.until > deps.clock() && matches(hashOf(token), reset.hash);
  if (person === null || !person.isActive || !isOpen) return "link-over";
  const weak = weakness(password, aboutOf(person));
  if (weak !== null) return weak;
  const fresh = { ...account, password: await hashPassword(password), reset: null };
  if (!(await saveAccount(store, id, fresh))) return "link-over";
  if (person.email !== null) await forgetTries(store, person.email);
  return null;
}

export const aboutOf = ({ name, email }: KnownPerson): readonly string[] => [
  ...name.split(/\s+/),
  ...(email ?? "").split(/[@.]/),
];

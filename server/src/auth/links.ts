import { createHash, randomBytes } from "node:crypto";
import { matches } from "../security/token.ts";
import type { Account, Link } from "./account.ts";

// The links somebody may choose a password with. One is made for her, by whoever administers or by a command; others she
// asks for herself, and so may everybody who knows her address. So none of those takes another one away: each holds for
// a day, and the more of them hold, the longer nobody gets one more.

const HOURS = 24;
const HOUR_MS = 3_600_000;
/** Whoever asks again before has the mail already; twice as long for each further one. */
const AGAIN_MS = 15 * 60_000;
/** Nobody waits long for a mail that never left. */
const FAILED_MS = 60_000;
/** So often a link that was asked for stands in the log. */
const LINE_MS = HOUR_MS;

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Only its hash is kept: reading the store opens no account. */
export function newLink(now: string): { readonly token: string; readonly link: Link } {
  const token = randomBytes(32).toString("base64url");
  const until = new Date(Date.parse(now) + HOURS * HOUR_MS).toISOString();
  return { token, link: { hash: hashOf(token), until } };
}

const holding = ({ asked = [] }: Account, now: string): readonly Link[] =>
  asked.filter(({ until }) => until > now);
const isMailed = ({ failed = false }: Link): boolean => !failed;
const since = (link: Link | undefined, now: string): number =>
  link === undefined ? Infinity : Date.parse(now) + HOURS * HOUR_MS - Date.parse(link.until);

export function mayAskAgain(account: Account, now: string): boolean {
  const links = holding(account, now);
  const last = links.at(-1);
  const mails = links.filter(isMailed).length;
  return since(last, now) >= (last?.failed === true ? FAILED_MS : AGAIN_MS * 2 ** (mails - 1));
}
/** Is it long since one stood in the log? */
export const deservesLine = (account: Account, now: string): boolean =>
  since(holding(account, now).findLast(isMailed), now) >= LINE_MS;

export const withMade = (account: Account, link: Link): Account => ({ ...account, reset: link, asked: [] });
export const withAsked = (account: Account, link: Link, now: string): Account => ({
  ...account,
  asked: [...holding(account, now).filter(isMailed), link],
});
export const withFailed = (account: Account, { hash }: Link): Account => ({
  ...account,
  asked: (account.asked ?? []).map((link) => (link.hash === hash ? { ...link, failed: true } : link)),
});
export const hasLinks = ({ reset, asked = [] }: Account): boolean => reset !== null || asked.length > 0;
/** The mail with the link that was made for her did not leave. */
export const withUnsent = (account: Account): Account =>
  account.reset === null ? account : { ...account, reset: { ...account.reset, failed: true } };
/** Has she had a mail with a link, or a password already? */
export const wasInvited = ({ password, reset, asked = [] }: Account): boolean =>
  password !== null || asked.length > 0 || (reset !== null && isMailed(reset));
export const withoutLinks = (account: Account): Account => ({ ...account, reset: null, asked: [] });

export const opensBy = (account: Account, token: string, now: string): boolean =>
  [account.reset, ...holding(account, now)].some(
    (link) => link !== null && link.until > now && matches(hashOf(token), link.hash),
  );

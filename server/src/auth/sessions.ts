import { createHash, randomBytes } from "node:crypto";
import type { Request, Response } from "express";
import type { Deps } from "../deps.ts";
import { cookiesOf, setCookie } from "../security/cookies.ts";
import type { OrganisationStore, StoredRecord } from "../store/index.ts";

/** A signed-in browser. Only a hash of its token is kept, so that reading the store signs nobody in. */
export interface Session {
  readonly id: string;
  readonly rev: number;
  readonly organisation: string;
  readonly person: string;
  readonly since: string;
  /** How the browser names itself, cut short. */
  readonly agent: string;
  /** How she signed in. */
  readonly by: "demo" | "password" | "oidc";
  /** A draft she tries out, and as which of its two people. */
  readonly trial: { readonly service: string; readonly as: "1" | "2" } | null;
  /** For signing out at the identity provider too. */
  readonly idToken: string | null;
}

export const SESSION = "session";
const COOKIE = "bp_s";
/** A working day and a bit; a session that is used goes on. */
const HOURS = 12;
/** Then everybody signs in anew, however busy: whoever a provider no longer vouches for is out by then. */
const LONGEST_HOURS = 24;
const HOUR_MS = 3_600_000;
/** Names of organisations are far shorter. */
const LONGEST_NAME = 200;
/** So many are read at once. */
const PAGE = 5000;

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
function expiresAfter(now: string, since = now): string {
  const end = Date.parse(since) + LONGEST_HOURS * HOUR_MS;
  return new Date(Math.min(Date.parse(now) + HOURS * HOUR_MS, end)).toISOString();
}

/** Signs a browser in under a new token: one it had before is worth nothing any more. */
export async function startSession(
  deps: Deps,
  request: Request,
  response: Response,
  start: Pick<Session, "organisation" | "person" | "by" | "idToken">,
): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const agent = (request.headers["user-agent"] ?? "").slice(0, 120);
  const { organisation, ...rest } = start;
  const content = { ...rest, since: deps.clock(), agent, trial: null };
  const { records } = deps.store.organisation(organisation);
  const expires = expiresAfter(deps.clock());
  await records.save({ kind: SESSION, id: hashOf(token), rev: 0, expires, content });
  await endSession(deps, request);
  carry(deps, request, response, `${organisation}.${token}`);
}

/** The same request goes on as whoever was signed in by it. */
function carry(deps: Deps, request: Request, response: Response, value: string): void {
  setCookie(response, COOKIE, value, { path: "/", secure: deps.baseUrl.startsWith("https:") });
  request.headers.cookie = `${COOKIE}=${value}; ${request.headers.cookie ?? ""}`;
}

export async function sessionOf(deps: Deps, request: Request): Promise<Session | null> {
  const [organisation = "", token = ""] = (cookiesOf(request).get(COOKIE) ?? "").split(".");
  if (token === "" || !(await isThere(deps, organisation))) return null;
  const { records } = deps.store.organisation(organisation);
  const found = await records.get(SESSION, hashOf(token));
  if (found === null || (found.expires ?? "") < deps.clock()) return null;
  await prolong(deps, records, found);
  return opened(organisation, found);
}

/** A store is made for a name only where there is such an organisation: the name is whatever somebody wrote into a cookie. */
const isThere = async ({ store }: Pick<Deps, "store">, organisation: string): Promise<boolean> =>
  organisation !== "" &&
  organisation.length <= LONGEST_NAME &&
  (await store.platform.get(organisation)) !== null;

const opened = (organisation: string, { id, rev, content }: StoredRecord): Session => ({
  ...(content as Omit<Session, "id" | "rev" | "organisation">),
  id,
  rev,
  organisation,
});

/** Once half of its time is over, a session that is used begins its time anew. */
async function prolong(
  deps: Deps,
  records: OrganisationStore["records"],
  found: StoredRecord,
): Promise<void> {
  const left = Date.parse(found.expires ?? "") - Date.parse(deps.clock());
  if (left > (HOURS * HOUR_MS) / 2) return;
  const { since } = found.content as Pick<Session, "since">;
  const expires = expiresAfter(deps.clock(), since);
  if (expires !== found.expires) await records.save({ ...found, expires });
}

export async function changeSession(deps: Deps, session: Session, trial: Session["trial"]): Promise<void> {
  const { records } = deps.store.organisation(session.organisation);
  const found = await records.get(SESSION, session.id);
  if (found !== null)
    await records.save({ ...found, content: { ...(found.content as object), trial } as never });
}

export async function endSession(deps: Deps, request: Request): Promise<Session | null> {
  const session = await sessionOf(deps, request);
  if (session !== null)
    await deps.store.organisation(session.organisation).records.delete(SESSION, session.id);
  return session;
}
export const forgetSession = (response: Response): void => {
  response.clearCookie(COOKIE, { path: "/" });
};

/** To the end, however many there are: none of hers may be overlooked where she is signed out everywhere. */
async function allOf(records: OrganisationStore["records"]): Promise<readonly StoredRecord[]> {
  const all: StoredRecord[] = [];
  for (;;) {
    const page = await records.list(SESSION, { after: all.at(-1)?.id, limit: PAGE });
    if (page.length === 0) return all;
    all.push(...page);
  }
}

/** Every browser somebody is signed in with. */
export async function sessionsFor(
  deps: Pick<Deps, "store" | "clock">,
  organisation: string,
  person: string,
): Promise<readonly Session[]> {
  const all = await allOf(deps.store.organisation(organisation).records);
  return all
    .filter(({ expires }) => (expires ?? "") >= deps.clock())
    .map((one) => opened(organisation, one))
    .filter((one) => one.person === person);
}
export async function revokeAll(
  deps: Pick<Deps, "store" | "clock">,
  organisation: string,
  person: string,
  but?: string,
): Promise<void> {
  const { records } = deps.store.organisation(organisation);
  for (const { id } of await sessionsFor(deps, organisation, person))
    if (id !== but) await records.delete(SESSION, id);
}

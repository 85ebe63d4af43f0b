import { isNaming } from "./bodies.ts";
import { namesThing, SAYS_WHERE, type Operation, type OperationName } from "./operations.ts";
import { OTHER, OWN, type Organisation } from "./roles.ts";

/** Whose each place of a request is: what its address names, what its body is about, and what says an organisation. */
export interface Way {
  readonly path: Organisation;
  readonly body: Organisation;
  readonly query?: Organisation;
  readonly headers?: Organisation;
  readonly said?: Organisation;
}
const all: Readonly<Record<string, Way>> = {
  "theirs, as it is": { path: OWN, body: OWN },
  "theirs, and so says the query": { path: OWN, body: OWN, query: OWN },
  "theirs, and so say headers": { path: OWN, body: OWN, headers: OWN },
  "theirs, and so says the body": { path: OWN, body: OWN, said: OWN },
  "theirs in the address, one's own in the query": { path: OWN, body: OWN, query: OTHER },
  "theirs in the address, one's own in headers": { path: OWN, body: OWN, headers: OTHER },
  "theirs in the address, one's own said in the body": { path: OWN, body: OWN, said: OTHER },
  "theirs in the address, one's own things in the body": { path: OWN, body: OTHER },
  "one's own in the address, theirs in the query": { path: OTHER, body: OTHER, query: OWN },
  "one's own in the address, theirs in headers": { path: OTHER, body: OTHER, headers: OWN },
  "one's own in the address, theirs said in the body": { path: OTHER, body: OTHER, said: OWN },
  "one's own in the address, their things in the body": { path: OTHER, body: OWN },
};

/** The ways in which this operation can be asked: where it names nothing, or takes no body, some say nothing new. */
export function waysOf(name: OperationName, operation: Operation): readonly (readonly [string, Way])[] {
  const isSent = operation.method === "post";
  return Object.entries(all).filter(([, { path, body, said }]) => {
    if (said !== undefined && !isSent) return false;
    if (path !== body) return isSent && isNaming(name);
    return path === OWN || namesThing(operation) || SAYS_WHERE.includes(name);
  });
}

/** Words that might say an organisation, one at a time: a word that is refused must not hide another that is heard. */
const KEYS = ["organisation", "org", "tenant"] as const;
export const keyAt = (count: number): string => KEYS[count % KEYS.length] ?? "";

export const headersFor = (org: Organisation): Readonly<Record<string, string>> => ({
  "x-organisation": org,
  "x-tenant": org,
  "x-forwarded-host": `${org}.example`,
  "x-original-url": `/${org}`,
});

import { lookup, type LookupAddress } from "node:dns";
import { request as plain, type IncomingMessage } from "node:http";
import { request as secure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isInner } from "./innerAddress.ts";

// An identity provider's address is typed in by an administrator of one organisation. So that it cannot be used to
// look around in the operator's network, every address a name stands for is judged when the connection is made, not
// before: a name that changes its mind in between helps nobody. Redirects are not followed.

/** The address belongs to the operator's own network, or is not spoken to in the way it asks for. */
export class InnerAddress extends Error {}

/** Hosts of the operator's own network that may be asked all the same. */
export type InnerHosts = readonly string[];

const MOST_BYTES = 1024 * 1024;
const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

interface Asked {
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
  readonly signal?: AbortSignal | null | undefined;
}

/** A `fetch` that speaks HTTPS to the world outside, and to what the operator named. */
export const guardedFetch =
  (innerHosts: InnerHosts) =>
  async (address: string, { method = "GET", headers = {}, body, signal }: Asked): Promise<Response> => {
    const url = new URL(address);
    admit(url, innerHosts);
    const isFree = innerHosts.includes(url.hostname);
    const options = {
      method,
      headers,
      ...(isFree ? {} : { lookup: guardedLookup }),
      ...(signal == null ? {} : { signal }),
    };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = (url.protocol === "https:" ? secure : plain)(url, options, resolve).on("error", reject);
      sent.end(body === undefined || body === null ? undefined : String(body));
    });
    return asResponse(response);
  };

/** Plain HTTP only to this very machine, where the operator says so: everywhere else a secret would be readable. */
export function admit({ protocol, hostname, username, password }: URL, innerHosts: InnerHosts): void {
  const isNamed = innerHosts.includes(hostname);
  if (username !== "" || password !== "") throw new InnerAddress("credentials in the address");
  const isHere = protocol === "http:" && isNamed && LOOPBACK.includes(hostname);
  if (protocol !== "https:" && !isHere) throw new InnerAddress("not https");
  // No name is looked up for these, so they are judged as they stand.
  const literal = hostname.replace(/^\[|\]$/g, "");
  if (!isNamed && isIP(literal) !== 0 && isInner(literal)) throw new InnerAddress("an inner address");
}

const guardedLookup: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = found ?? [];
    if (error !== null || first === undefined) return done(error ?? new Error("no address"), "", 0);
    if (found.some(({ address }) => isInner(address)))
      return done(new InnerAddress("a name of an inner address"), "", 0);
    if (options.all === true) return done(null, found);
    done(null, first.address, first.family);
  });
};

async function asResponse(response: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error("the answer is too large");
    parts.push(part);
  }
  const { statusCode: status = 500, headersDistinct } = response;
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const isEmpty = [101, 204, 205, 304].includes(status);
  return new Response(isEmpty ? null : Buffer.concat(parts), { status, headers });
}

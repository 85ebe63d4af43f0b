import { request as plain, type IncomingMessage } from "node:http";
import { request as secure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Deps } from "../deps.ts";
import { targetOf } from "./target.ts";

// An identity provider's address is typed in by an administrator of one organisation, and the provider names further
// ones. So that none of them can be used to look around in the operator's house, each is looked at like the address of
// a service's call, and the connection goes to what was looked at. Redirections are not followed.

/** An address that is not asked, and why. */
export class NotAsked extends Error {}

const MOST_BYTES = 1024 * 1024;

interface Asked {
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
  readonly signal?: AbortSignal | null | undefined;
}

/** A `fetch` for libraries that ask addresses we have not seen before. */
export const guardedFetch =
  (deps: Pick<Deps, "outbound">) =>
  async (text: string, { method = "GET", headers = {}, body, signal }: Asked): Promise<Response> => {
    const host = URL.canParse(text) ? new URL(text).host : "";
    const target = await targetOf(deps, [host], text);
    if (typeof target === "string") throw new NotAsked(target);
    const { url, address } = target;
    const options = { method, headers, lookup: onlyTo(address), agent: false as const };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const call = url.protocol === "https:" ? secure : plain;
      const sent = call(url, { ...options, ...(signal == null ? {} : { signal }) }, resolve);
      sent.on("error", reject).end(body === undefined || body === null ? undefined : String(body));
    });
    return asResponse(response);
  };

/** To the very address that was looked at. */
const onlyTo =
  (address: string): LookupFunction =>
  (_host, { all }, done) => {
    const family = isIP(address);
    if (all === true) done(null, [{ address, family }]);
    else done(null, address, family);
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

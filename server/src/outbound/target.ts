import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { Deps } from "../deps.ts";
import { Away } from "./away.ts";
import { innerAllowed, isAllowed } from "./address.ts";

/** Where a call goes: an address that was looked at, and nothing that the name may mean a moment later. */
export interface Target {
  readonly url: URL;
  readonly address: string;
}
export type Refused = "url-not-valid" | "host-not-allowed" | "address-not-allowed";

const addressesOf = async (host: string): Promise<readonly string[]> =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** Milliseconds: a name server that hangs has no end of its own. */
const PATIENCE_MS = 10_000;

async function soon<T>(looked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Away("the name was not looked up in time")), PATIENCE_MS);
  });
  return Promise.race([looked, late]).finally(() => clearTimeout(timer));
}

/** The host as it stands in the list of allowed ones: with its port where that is not the usual one. */
export const hostOf = (url: URL): string => url.host;

/** May it be asked at all? Nobody is asked for that, nor looked up. */
export function allowedUrl(hosts: readonly string[], text: string): URL | Refused {
  const url = urlIn(text);
  if (url === null) return "url-not-valid";
  return hosts.includes(hostOf(url)) ? url : "host-not-allowed";
}

/**
 * Looks an address up and at it. Every address of the host has to be allowed: one that is not is no accident. Plain HTTP
 * goes only where an operator has said that the way is inside her house. Throws where the name is not found.
 */
export async function lookedUp({ outbound }: Pick<Deps, "outbound">, url: URL): Promise<Target | Refused> {
  const name = url.hostname.replace(/^\[|\]$/g, "");
  const found = isIP(name) > 0 ? [name] : await soon((outbound?.resolve ?? addressesOf)(name));
  const isInner = innerAllowed(outbound?.inner ?? []);
  const [address] = found;
  if (address === undefined || !found.every((one) => isAllowed(one, isInner))) return "address-not-allowed";
  if (url.protocol === "http:" && !found.every(isInner)) return "address-not-allowed";
  return { url, address };
}

/** Both of it. */
export async function targetOf(
  deps: Pick<Deps, "outbound">,
  hosts: readonly string[],
  text: string,
): Promise<Target | Refused> {
  const url = allowedUrl(hosts, text);
  return typeof url === "string" ? url : lookedUp(deps, url);
}

function urlIn(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  return url !== null && isWeb && url.username === "" && url.password === "" ? url : null;
}

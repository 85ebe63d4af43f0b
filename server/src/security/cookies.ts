import type { IncomingMessage, ServerResponse } from "node:http";

/** All of ours begin so. */
const OURS = "bp_";

interface Cookies {
  readonly names: readonly string[];
  readonly get: (name: string) => string | undefined;
}

/**
 * Our own cookies of a request; the first of a name counts. However many others stand before them they are found, and
 * reading them costs little: Node takes no more than 16 KB of headers, and only what is asked for is decoded.
 */
export function cookiesOf({ headers }: Pick<IncomingMessage, "headers">): Cookies {
  const cookies = new Map<string, string>();
  for (const part of (headers.cookie ?? "").split(";")) {
    const end = part.indexOf("=");
    const name = (end < 0 ? part : part.slice(0, end)).trim();
    const value = end < 0 ? "" : part.slice(end + 1).trim();
    if (name.startsWith(OURS) && !cookies.has(name)) cookies.set(name, value);
  }
  return { names: [...cookies.keys()], get: (name) => decoded(cookies.get(name)) };
}
function decoded(text: string | undefined): string | undefined {
  if (text === undefined || !text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

interface Lasting {
  readonly path: string;
  readonly days?: number;
  readonly secure: boolean;
}

/** Every cookie of ours is httpOnly; Lax, so that a link in a mail finds its way back. */
export function setCookie(
  response: ServerResponse,
  name: string,
  value: string,
  { path, days, secure }: Lasting,
): void {
  const age = days === undefined ? "" : `; Max-Age=${days * 86_400}`;
  const marks = `; HttpOnly${secure ? "; Secure" : ""}; SameSite=Lax`;
  response.appendHeader("Set-Cookie", `${name}=${encodeURIComponent(value)}${age}; Path=${path}${marks}`);
}
export const clearCookie = (response: ServerResponse, name: string, path: string): void => {
  response.appendHeader("Set-Cookie", `${name}=; Path=${path}; Expires=Thu, 01 Jan 1970 00:00:00 GMT`);
};

import type { IncomingMessage, ServerResponse } from "node:http";

/** Cookies of a request; the first of a name counts. */
export function cookiesOf({ headers }: Pick<IncomingMessage, "headers">): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (headers.cookie ?? "").split(";", 50)) {
    const end = part.indexOf("=");
    const name = (end < 0 ? part : part.slice(0, end)).trim();
    const value = end < 0 ? "" : part.slice(end + 1).trim();
    if (name !== "" && !cookies.has(name)) cookies.set(name, decoded(value));
  }
  return cookies;
}
function decoded(text: string): string {
  if (!text.includes("%")) return text;
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

import type { Request, Response } from "express";

/** Cookies of a request; the first of a name counts. */
export function cookiesOf(request: Request): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (request.headers.cookie ?? "").split(";").slice(0, 50)) {
    const [name = "", ...rest] = part.trim().split("=");
    if (name !== "" && !cookies.has(name)) cookies.set(name, decoded(rest.join("=")));
  }
  return cookies;
}
function decoded(text: string): string {
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
  response: Response,
  name: string,
  value: string,
  { path, days, secure }: Lasting,
): void {
  const maxAge = days === undefined ? {} : { maxAge: days * 86_400_000 };
  response.cookie(name, value, { httpOnly: true, sameSite: "lax", secure, path, ...maxAge });
}
export const clearCookie = (response: Response, name: string, path: string): void => {
  response.clearCookie(name, { path });
};

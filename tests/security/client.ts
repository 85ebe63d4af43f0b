import { attribute, entriesIn } from "../forms/html.ts";

/** A browser without a face: keeps cookies, reads forms out of HTML, posts them as they stand. */
export interface Client {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (
    path: string,
    entries: readonly (readonly [string, string | Blob])[],
    options?: PostOptions,
  ) => Promise<Answer>;
  readonly raw: (path: string, init: RequestInit) => Promise<Answer>;
  /** The same browser, with its cookies, at a server that was started again. */
  readonly at: (base: string) => Client;
}
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  readonly headers: Headers;
}
interface PostOptions {
  readonly multipart?: boolean;
}

export function createClient(base: string, cookies = new Map<string, string>()): Client {
  const raw = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(new URL(path, base), { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      if (value.join("=") === "") cookies.delete(name);
      else cookies.set(name, value.join("="));
    }
    return {
      status: response.status,
      text: await response.text(),
      location: response.headers.get("location"),
      headers: response.headers,
    };
  };
  return {
    raw,
    at: (other) => createClient(other, cookies),
    get: (path) => raw(path, { method: "GET" }),
    post: (path, entries, { multipart = false } = {}) => {
      const body = multipart ? new FormData() : new URLSearchParams();
      for (const [name, value] of entries)
        if (body instanceof FormData) body.append(name, value as string);
        else body.append(name, String(value));
      return raw(path, { method: "POST", body });
    },
  };
}

/** The key in a cookie of a draft or a case; what follows it says that the browser was let in. */
export const keyOf = (cookie: string): string => cookie.split(".", 1)[0] ?? "";

export interface PageForm {
  readonly action: string;
  readonly multipart: boolean;
  /** What a browser would send if nobody typed anything. */
  readonly entries: readonly (readonly [string, string])[];
}

/** The first POST form of a page, read from its HTML alone. */
export function formIn(html: string): PageForm {
  const form = /<form[^>]*method="post"[^>]*>[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  const opening = /<form[^>]*>/.exec(form)?.[0] ?? "";
  return {
    action: attribute(opening, "action") ?? "",
    multipart: attribute(opening, "enctype") === "multipart/form-data",
    entries: entriesIn(form),
  };
}

/** The form's own entries with some answered; a name that was there once is replaced, another is added. */
export const answered = <Value extends string | Blob>(
  form: PageForm,
  answers: Readonly<Record<string, Value>>,
  last: readonly (readonly [string, string])[] = [["_do", "next"]],
): (readonly [string, string | Value])[] => [
  ...form.entries.filter(([name]) => !Object.hasOwn(answers, name)),
  ...Object.entries(answers),
  ...last,
];

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

const unescaped = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found === null ? null : unescaped(found[1] ?? "");
};

export interface PageForm {
  readonly action: string;
  readonly multipart: boolean;
  /** What a browser would send if nobody typed anything. */
  readonly entries: readonly (readonly [string, string])[];
  /** Names of the controls people use, hidden ones left out. */
  readonly names: readonly string[];
}

/** The first POST form of a page, read from its HTML alone. */
export function formIn(html: string): PageForm {
  const form = /<form[^>]*method="post"[^>]*>[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  const opening = /<form[^>]*>/.exec(form)?.[0] ?? "";
  const entries: [string, string][] = [];
  const names: string[] = [];
  for (const [tag] of form.matchAll(/<(input|textarea|select)\b[^>]*>(?:[^<]*<\/textarea>)?/g)) {
    const name = attribute(tag, "name");
    if (name === null) continue;
    const type = attribute(tag, "type") ?? "text";
    if (type !== "hidden") names.push(name);
    if (type === "file" || ((type === "radio" || type === "checkbox") && !/\schecked/.test(tag))) continue;
    if (tag.startsWith("<select")) {
      entries.push([name, ""]);
      continue;
    }
    entries.push([
      name,
      tag.startsWith("<textarea")
        ? unescaped(/>([^<]*)</.exec(tag)?.[1] ?? "")
        : (attribute(tag, "value") ?? ""),
    ]);
  }
  return {
    action: attribute(opening, "action") ?? "",
    multipart: attribute(opening, "enctype") === "multipart/form-data",
    entries,
    names: [...new Set(names)],
  };
}

/** The form's own entries with some answered; a name that was there once is replaced, another is added. */
export const answered = (
  form: PageForm,
  answers: Readonly<Record<string, string>>,
  last: readonly (readonly [string, string])[] = [["_do", "next"]],
) => [...form.entries.filter(([name]) => !Object.hasOwn(answers, name)), ...Object.entries(answers), ...last];

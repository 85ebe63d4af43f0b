/** An origin and nothing behind it: every link is this and a path. One slash at its end is how many write it. */
export const isBaseUrl = (value: string): boolean =>
  URL.canParse(value) && /^https?:\/\/[^/?#@\\\s]+\/?$/i.test(value) && new URL(value).hostname !== "";

/** Where people reach the platform, as browsers write it: without a slash at the end. */
export const baseUrlIn = (url: string | undefined, port: string | number = 8080): string =>
  new URL(url ?? `http://localhost:${port}`).origin;

/** Whoever is asked for something is there for nobody just now, and says so, or somebody says so for her. */
export class Away extends Error {
  override name = "Away";
}

/** As Node and the library of the mail name it when nobody answers, or not for the moment. */
const AWAY: ReadonlySet<string> = new Set(
  (
    "ECONNREFUSED ECONNRESET ECONNABORTED ETIMEDOUT EHOSTUNREACH ENETUNREACH EPIPE EAI_AGAIN " +
    "ECONNECTION ESOCKET EDNS EAUTH AbortError TimeoutError"
  ).split(" "),
);

/** Hours heal that, and nobody has to mend the case. A name that nobody knows, say, is wrong the next day as well. */
export function willPass(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  const isForNow = typeof responseCode === "number" && responseCode >= 400 && responseCode < 500;
  return error instanceof Away || isForNow || AWAY.has(String(code)) || AWAY.has(error.name);
}

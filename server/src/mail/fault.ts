/** Why a mail did not leave, as far as somebody can do something about it. */
export type MailFault = "unreachable" | "sign-in" | "refused";

/** As the library of the mail names it. */
export function faultOf(error: unknown): MailFault {
  const { code } = error as { readonly code?: unknown };
  if (code === "EAUTH" || code === "ENOAUTH") return "sign-in";
  return code === "EENVELOPE" || code === "EMESSAGE" ? "refused" : "unreachable";
}

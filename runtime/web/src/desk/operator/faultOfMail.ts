import { isMessageKey, type Translate } from "@blaupause/ui";

/** Why a mail did not leave, for whoever runs the mail server. */
export function faultOfMail(t: Translate, code: string): string {
  const key = `first.${code}`;
  return isMessageKey(key) ? t(key) : code;
}

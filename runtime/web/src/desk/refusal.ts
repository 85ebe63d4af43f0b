import { isMessageKey, type Params, type Translate } from "@blaupause/ui";
import { minuteAfter } from "./dayTime.ts";

/** Why something was not done, and what to do now. What we did not foresee keeps its code, for whoever is asked. */
export function refusalSentence(t: Translate, code: string, params: Params = {}): string {
  const key = `desk.refused.${code}`;
  return isMessageKey(key) ? t(key, params) : t("desk.failed", { code });
}

/** Until when something is refused, as its sentence names it. */
export const untilIn = ({ until }: Readonly<Record<string, unknown>>): Params => ({
  until: typeof until === "string" ? minuteAfter(until) : "",
});

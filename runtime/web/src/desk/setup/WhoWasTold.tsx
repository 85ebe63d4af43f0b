import type { AnswerOf, routes } from "@blaupause/api";
import { isMessageKey } from "@blaupause/ui";
import type { ReactNode } from "react";
import { dayTime } from "../dayTime.ts";
import { useDesk } from "../desk.ts";

type Told = NonNullable<AnswerOf<(typeof routes)["readSetup"]>["checks"][number]["told"]>;

/** „Gemeldet am … an Miriam Vogt und Petra Lang.“, or why nobody was. */
export function WhoWasTold({ told: { say, count, names, at } }: { readonly told: Told }): ReactNode {
  const { t, language } = useDesk();
  const sentence = `told.${say}`;
  const named = new Intl.ListFormat(language, { type: "conjunction" }).format(names);
  const params = { count, names: named, at: at === null ? "" : dayTime(at) };
  return <p>{isMessageKey(sentence) ? t(sentence, params) : say}</p>;
}

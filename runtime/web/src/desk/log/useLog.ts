import type { AnswerOf, routes } from "@blaupause/api";
import { useState } from "react";
import { useDesk } from "../desk.ts";

export type Log = AnswerOf<(typeof routes)["listLog"]>;
export type LogEntry = Log["entries"][number];

/** Nobody looks through more of it before asking for older ones. */
const FIRST = 100;

/** Entries of the log as far as somebody asked for them: the newest, all that came along, further pages. */
export function useLog(log: Log) {
  const { client } = useDesk();
  const [pages, setPages] = useState<readonly Log[]>([log]);
  const [shown, setShown] = useState({ first: -1, count: FIRST });
  const [refused, setRefused] = useState<string | null>(null);
  const entries = pages.flatMap((page) => page.entries);
  const hasOlderThere = pages.at(-1)?.hasOlder === true;
  const older = async (): Promise<void> => {
    const first = Math.min(shown.count, entries.length);
    if (first < entries.length) return setShown({ first, count: entries.length });
    const answer = await client("listLog", { parameters: { before: String(entries.at(-1)?.seq ?? 0) } });
    setRefused(answer.ok ? null : answer.code);
    if (!answer.ok) return;
    setPages([...pages, answer.value]);
    setShown({ first, count: entries.length + answer.value.entries.length });
  };
  const hasOlder = hasOlderThere || shown.count < entries.length;
  return { shown: entries.slice(0, shown.count), first: shown.first, hasOlder, refused, older };
}

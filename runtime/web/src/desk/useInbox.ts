import type { Client } from "@blaupause/api";
import { useCallback, useEffect, useState } from "react";
import { useDesk, type Inbox } from "./desk.ts";

/** Open cases, those with a letter to be posted, closed ones, or those found by what was looked for. */
export interface InboxFilter {
  readonly status: "open" | "posting" | "closed";
  readonly search: string;
}

const pageOf = (client: Client, { status, search }: InboxFilter, cursor?: string) => {
  const after = cursor === undefined ? {} : { cursor };
  if (search !== "") return client("findCases", { body: { text: search, ...after } });
  return client("listCases", { parameters: { status, ...after } });
};

/** Cases page by page, as far as somebody asked for them. */
export function useInbox(filter: InboxFilter) {
  const { client } = useDesk();
  const { status, search } = filter;
  const [inbox, setInbox] = useState<Inbox | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const show = useCallback((answer: Awaited<ReturnType<typeof pageOf>>): void => {
    setRefused(answer.ok ? null : answer.code);
    if (answer.ok) setInbox(answer.value);
  }, []);
  useEffect(() => void pageOf(client, { status, search }).then(show), [client, status, search, show]);
  const more = async (): Promise<void> => {
    if (inbox === null || inbox.cursor === null) return;
    const answer = await pageOf(client, filter, inbox.cursor);
    show(answer.ok ? { ...answer, value: joined(inbox, answer.value) } : answer);
  };
  return { inbox, refused, more, again: async () => show(await pageOf(client, filter)) };
}

const joined = (first: Inbox, next: Inbox): Inbox => ({
  cases: [...first.cases, ...next.cases],
  cursor: next.cursor,
  open: first.open + next.open,
  overdue: first.overdue + next.overdue,
  waitingForApplicant: first.waitingForApplicant + next.waitingForApplicant,
});

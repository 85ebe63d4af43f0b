import type { Client } from "@blaupause/api";
import { commandId, type Inbox, type Row } from "./desk.ts";

/** May this person go on with it now? Not with what a colleague has, nor with a step that needs a second person. */
export const canTake = ({ waiting, task, refusal }: Row): boolean =>
  waiting === "office" && task !== null && refusal === null;

/**
 * Takes the longest waiting case that this person may act on, and names it; null when there is none. It is claimed, so
 * that two who ask at once get two cases.
 */
export async function takeNext(client: Client, except: string | null): Promise<string | null> {
  let cursor: string | undefined;
  do {
    const inbox: Inbox | null = await pageAfter(client, cursor);
    for (const row of inbox?.cases.filter(canTake) ?? [])
      if (row.number !== except && (await claimed(client, row))) return row.number;
    cursor = inbox?.cursor ?? undefined;
  } while (cursor !== undefined);
  return null;
}

async function pageAfter(client: Client, cursor: string | undefined): Promise<Inbox | null> {
  const answer = await client("listCases", { parameters: cursor === undefined ? {} : { cursor } });
  return answer.ok ? answer.value : null;
}

async function claimed(client: Client, { number, task, mine }: Row): Promise<boolean> {
  if (mine || task === null) return mine;
  const body = { id: commandId(), type: "claimTask" as const, task };
  return (await client("commandCase", { parameters: { number }, body })).ok;
}

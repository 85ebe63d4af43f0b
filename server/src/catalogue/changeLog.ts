import { entryOf, isLater, type LogEntry } from "@blaupause/reuse";
import type { Deps } from "../deps.ts";
import { logWith, templateAt, versionsOf, type Published } from "./catalogue.ts";

type Shelved = Pick<Deps, "store" | "templates">;

/** What changed in a template from version to version, the newest first; what came from elsewhere brought its own. */
export async function changeLogOf(deps: Shelved, id: string): Promise<readonly LogEntry[]> {
  const heads = await versionsOf(deps, id);
  const log: LogEntry[] = [];
  for (const [index, head] of [...heads.entries()].toReversed()) {
    const isTold = log.some(({ version }) => version === head.version);
    if (!isTold) log.push(...(await entriesAt(deps, head, heads[index - 1])).filter(isBefore(log.at(-1))));
  }
  return log;
}

const isBefore =
  (last: LogEntry | undefined) =>
  ({ version }: LogEntry): boolean =>
    last === undefined || isLater(last.version, version);

async function entriesAt(deps: Shelved, head: Published, before: Published | undefined) {
  const brought = await logWith(deps, head);
  const [own, ...earlier] = brought;
  // Here it was published by whoever took it over, when she did.
  if (own !== undefined) return [{ ...own, why: head.why, at: head.at }, ...earlier];
  const now = await templateAt(deps, head.id, head.version);
  const was = before === undefined ? null : await templateAt(deps, before.id, before.version);
  return now === null ? [] : [entryOf(head, was?.service ?? null, now.service)];
}

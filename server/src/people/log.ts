import type { LogKey } from "@blaupause/ui";
import type { Deps } from "../deps.ts";
import type { OrganisationStore } from "../store/index.ts";
import { chainAfter, chainAt } from "./chain.ts";
import { ENTRY, idOf, type Change, type LogLine } from "./entries.ts";
import { headToFollow, moveHead } from "./head.ts";

/** Who did what was done by a command on the server's own machine. */
export const ON_SERVER = "command-line";
/** Who did what operators of the platform changed, in the log of the organisation they changed it for. */
export const OPERATOR = "operator";
/** Who erased what was due. */
export const RETENTION = "retention";

const TRIES = 20;

type CodeOf<Key> = Key extends `log.${infer Code}` ? Code : never;
/** What the log may speak of: exactly what there are words for. */
export type LogCode = CodeOf<LogKey>;

type Line = readonly [by: string, what: LogCode, about: string, changed?: readonly Change[]];
type Clock = Pick<Deps, "clock">;

/**
 * Writes down that somebody did something. It is done by then: where the line cannot be written, that is no error of
 * whoever did it, but one that operators are told of.
 */
export async function note(
  deps: Clock & Partial<Pick<Deps, "log">>,
  store: OrganisationStore,
  ...line: Line
): Promise<void> {
  const [, code] = line;
  await writeLine(deps, store, ...line).catch(() =>
    deps.log?.({ level: "error", event: "log-not-written", org: store.org, code }),
  );
}

/** The same for who tries again later. Entries that come at once follow each other. */
export async function writeLine(
  { clock }: Clock,
  { records }: OrganisationStore,
  ...said: Line
): Promise<void> {
  const line = lineOf(clock(), ...said);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { head, rev } = await headToFollow(records);
    const seq = head.seq + 1;
    const entry = { ...line, chain: chainAfter(head.chain, line) };
    const content = entry as unknown as never;
    const saved = await records.save({ kind: ENTRY, id: idOf(seq), rev: 0, expires: null, content });
    // Somebody else was first, or died before the head was moved: what is there counts, and the head follows it.
    const chain = saved.ok ? entry.chain : await chainAt(records, seq, head.chain);
    if (chain !== null) await moveHead(records, rev, { seq, chain });
    if (saved.ok) return;
  }
  throw new Error("the log could not be written");
}

const lineOf = (at: string, ...[by, what, about, changed = []]: Line): LogLine => ({
  at,
  by,
  what,
  about,
  ...(changed.length === 0 ? {} : { changed }),
});

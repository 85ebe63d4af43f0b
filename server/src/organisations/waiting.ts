import type { AnswerOf, routes } from "@blaupause/api";
import type { Deps } from "../deps.ts";
import { REQUEST } from "../effects/request.ts";
import { foundTold } from "../incidents/told.ts";
import type { OrganisationStore } from "../store/index.ts";

type Operations = AnswerOf<(typeof routes)["readOperations"]>;
type Waiting = Operations["calls"];

/** What sends a mail, and what asks another system. */
const MAILS: readonly string[] = ["mail", "notice", REQUEST];
const CALLS: readonly string[] = ["http", "payment"];
/** What is due just now is no delay yet. */
const PATIENCE_MS = 60_000;
/** Nothing waits longer before it is tried again. */
const LONGEST_MS = 3_600_000;

/** What failed or should have gone by now: how much, never whose. */
export async function waitingOf({ store, clock }: Pick<Deps, "store" | "clock">) {
  const now = clock();
  const from = (ms: number): string => new Date(Date.parse(now) + ms).toISOString();
  const all = await store.worker.lateEffects({ before: from(-PATIENCE_MS), until: from(LONGEST_MS) });
  const of = (kinds: readonly string[]): Waiting => {
    const late = all.filter(({ kind }) => kinds.includes(kind));
    const [first = now] = late.map(({ due }) => due).toSorted();
    const waiting = late.reduce((sum, { count }) => sum + count, 0);
    return { waiting, since: first < now ? first : null };
  };
  return { mails: of(MAILS), calls: of(CALLS) };
}

/** Whether something is broken in an organisation that nobody there could be told of. */
export async function isUntold(store: OrganisationStore, stuck: number): Promise<boolean> {
  const [cases, log] = await Promise.all([foundTold(store), foundTold(store, "log")]);
  return (stuck > 0 && (cases.last?.fault ?? null) !== null) || (log.last?.fault ?? null) !== null;
}

import type { AnswerOf, routes } from "@blaupause/api";
import type { Deps } from "../deps.ts";
import { REQUEST } from "../effects/request.ts";
import { foundTold } from "../incidents/told.ts";
import type { OrganisationStore } from "../store/index.ts";

type Mails = Omit<AnswerOf<(typeof routes)["readOperations"]>["mails"], "untold">;

/** What sends a mail. */
const KINDS: readonly string[] = ["mail", "notice", REQUEST];
/** What is due just now is no delay yet. */
const PATIENCE_MS = 60_000;
/** Nothing waits longer before it is tried again. */
const LONGEST_MS = 3_600_000;

/** Mails that failed or should have left by now: how many, never whose. */
export async function mailsOf({ store, clock }: Pick<Deps, "store" | "clock">): Promise<Mails> {
  const now = clock();
  const from = (ms: number): string => new Date(Date.parse(now) + ms).toISOString();
  const all = await store.worker.lateEffects({ before: from(-PATIENCE_MS), until: from(LONGEST_MS) });
  const late = all.filter(({ kind }) => KINDS.includes(kind));
  const [first = now] = late.map(({ due }) => due).toSorted();
  const waiting = late.reduce((sum, { count }) => sum + count, 0);
  return { waiting, since: first < now ? first : null };
}

/** Whether something is broken in an organisation that nobody there could be told of. */
export async function isUntold(store: OrganisationStore, stuck: number): Promise<boolean> {
  const [cases, log] = await Promise.all([foundTold(store), foundTold(store, "log")]);
  return (stuck > 0 && (cases.last?.fault ?? null) !== null) || (log.last?.fault ?? null) !== null;
}

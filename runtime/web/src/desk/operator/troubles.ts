import type { AnswerOf, routes } from "@blaupause/api";

export type Operations = AnswerOf<(typeof routes)["readOperations"]>;
export type Part = "platform" | "stuck" | "failing" | "jobs" | "mails" | "calls" | "store";

/** Less is gone within a day of uploads. */
const LITTLE = 1e9;
export const isLittle = (free: number | null): boolean => free !== null && free < LITTLE;
export const isBroken = ({ state }: Operations["jobs"][number]): boolean =>
  state === "failed" || state === "late";

/** The parts in which something does not work. */
export function troublesIn({
  organisations,
  failing,
  jobs,
  mails,
  calls,
  store,
}: Operations): readonly Part[] {
  const broken: Readonly<Record<Part, boolean>> = {
    failing: failing.length > 0,
    stuck: organisations.some(({ stuck }) => stuck > 0),
    jobs: jobs.some(isBroken),
    mails: mails.since !== null || mails.untold > 0,
    calls: calls.since !== null,
    store: isLittle(store.free),
    platform: false,
  };
  return (Object.keys(broken) as Part[]).filter((part) => broken[part]);
}

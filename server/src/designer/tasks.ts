import type { AnswerOf, routes } from "@blaupause/api";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { proposalTasks } from "../proposals/tasks.ts";
import { releaseViews } from "./releases.ts";

type Task = AnswerOf<(typeof routes)["listServices"]>["tasks"][number];
type View = Awaited<ReturnType<typeof releaseViews>>[number];

const ORDER: readonly Task["type"][] = ["refused", "outdated", "decide", "proposed", "waiting"];

/** What an author or approver has to do, from the newest release of each working copy; a publisher also what is proposed. */
export async function tasksOf(deps: Deps, staff: Staff): Promise<readonly Task[]> {
  const copies = await staff.town.store.workingCopies.list();
  const newest = await Promise.all(copies.map(async ({ id }) => (await releaseViews(staff, id))[0]));
  const proposed = await proposalTasks(deps, staff);
  return [
    ...newest.flatMap((release) => (release === undefined ? [] : taskFor(release))),
    ...proposed,
  ].toSorted((left, right) => ORDER.indexOf(left.type) - ORDER.indexOf(right.type));
}

function taskFor(release: View): readonly Task[] {
  const { service, title, state, requestedBy, requestedAt, decidedBy, decidedAt, reason } = release;
  const task = (type: Task["type"], by: string, at: string): readonly Task[] => [
    { type, service, title, by, at, reason: reason ?? "" },
  ];
  if (state === "refused") return task("refused", decidedBy ?? "", decidedAt ?? "");
  if (state !== "requested") return [];
  if (release.isOutdated) return task("outdated", requestedBy, requestedAt);
  return task(release.mayDecide ? "decide" : "waiting", requestedBy, requestedAt);
}

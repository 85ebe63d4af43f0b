import { addWorkingDays } from "@blaupause/engine";
import { formatDate, localDate, parseInstant } from "@blaupause/feel";
import type { AnswerOf, routes } from "@blaupause/api";
import type { Json } from "@blaupause/model";
import type { CaseColumns } from "../cases/rows.ts";
import type { Deps } from "../deps.ts";
import { loadProgram, type Town } from "../offering/loadOffering.ts";
import { profileOf } from "../offering/place.ts";
import type { CaseSummary } from "../store/index.ts";
import type { Staff } from "./session.ts";

type Inbox = AnswerOf<(typeof routes)["listCases"]>;
type Row = Inbox["cases"][number];

const PAGE = 50;

/** The cases of one's roles. Sentences and sums about people are left out by design. */
export async function inboxOf(
  deps: Deps,
  { town, person }: Staff,
  query: { cursor?: string; status?: string },
): Promise<Inbox> {
  const status = query.status ?? "open";
  const found = await town.store.cases.list({ status, cursor: query.cursor ?? null, limit: PAGE });
  const rows = await Promise.all(found.cases.map((one) => rowOf(deps, town, one)));
  const mine = rows.filter((_, index) => mayWork(person.roles, found.cases[index]));
  const today = todayIn(deps, town);
  return {
    cases: mine,
    cursor: found.cursor,
    open: mine.filter(({ waiting }) => waiting === "office").length,
    overdue: mine.filter(({ due, waiting }) => waiting === "office" && due !== null && due < today).length,
    waitingForApplicant: mine.filter(({ waiting }) => waiting === "applicant").length,
  };
}

/** Somebody sees a case of a service that one of her roles works on; the demo has one service. */
export const mayWork = (roles: readonly string[], summary: CaseSummary | undefined): boolean =>
  summary !== undefined &&
  (summary.tasks.length === 0 ||
    summary.tasks.some(({ role }) => role === null || role === "applicant" || roles.includes(role)));

export const todayIn = ({ clock }: Deps, town: Town): string => dayIn(town, clock());

/** The day a calendar in the town shows at an instant. */
export function dayIn({ profile }: Town, at: string): string {
  const instant = parseInstant(at);
  const day = instant === null ? null : localDate(instant, profile.zone);
  return day === null ? "" : formatDate(day);
}

async function rowOf(deps: Deps, town: Town, summary: CaseSummary): Promise<Row> {
  const program = await loadProgram(town, summary.program);
  const { applicant, columns } = (summary.columns ?? { applicant: "", columns: {} }) as CaseColumns;
  const [task] = summary.tasks.toSorted((left, right) => rank(left.role) - rank(right.role));
  const today = todayIn(deps, town);
  return {
    number: summary.number ?? "",
    service: program.service.title,
    applicant,
    received: dayIn(town, summary.receivedAt),
    status: summary.status,
    step: task === undefined ? "" : (program.process.nodes[task.node]?.title ?? ""),
    waiting: waitingFor(task?.role, task === undefined),
    due: task?.due ?? null,
    workingDaysLeft:
      task?.due == null ? null : workingDaysBetween(today, task.due, profileOf(town)?.holidays ?? null),
    assignee: task?.assignee ?? null,
    columns: program.columns.map(({ id, label }) => ({
      label,
      value: String((columns[id] as Json | undefined) ?? ""),
    })),
  };
}

const rank = (role: string | null): number => (role === "incident" ? 0 : role === "applicant" ? 2 : 1);
function waitingFor(role: string | null | undefined, none: boolean): Row["waiting"] {
  if (none) return "system";
  if (role === "incident") return "stuck";
  return role === "applicant" ? "applicant" : "office";
}

/** Working days from today to a deadline's last day; negative when it has passed. */
export function workingDaysBetween(today: string, due: string, holidays: string | null): number {
  if (due < today) return -1;
  let days = 0;
  for (let end = today; end < due && days < 400; days += 1) {
    const next = addWorkingDays(dateOf(end), 1, holidays);
    if (next === null) break;
    end = next.due;
    if (end > due) break;
  }
  return days;
}
const dateOf = (iso: string) => {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return { type: "date" as const, year, month, day };
};

import type { CaseState, Program } from "@blaupause/engine";
import type { AnswerOf, routes } from "@blaupause/api";
import type { Json } from "@blaupause/model";
import { POSTING, type CaseColumns } from "../cases/rows.ts";
import type { Deps } from "../deps.ts";
import { stateOf } from "../cases/storedState.ts";
import { profileOf } from "../offering/place.ts";
import type { CaseSummary, TaskRow } from "../store/index.ts";
import { dayIn, todayIn, workingDaysBetween } from "./day.ts";
import { refusalFor } from "./mayAct.ts";
import type { Staff } from "./session.ts";
import { staffName } from "./staffName.ts";

type Row = AnswerOf<(typeof routes)["listCases"]>["cases"][number];

/** A case in one line: what waits in it, for whom, and whether this person may do it; of a list of one kind, that. */
export async function rowOf(
  deps: Deps,
  staff: Staff,
  program: Program,
  summary: CaseSummary,
  kind?: typeof POSTING,
): Promise<Row> {
  const { town } = staff;
  const asked = summary.tasks.find(({ role }) => role === kind);
  const { task, refusal } =
    asked === undefined ? await nextTask(staff, program, summary) : { task: asked, refusal: null };
  const { applicant, columns } = (summary.columns ?? { applicant: "", columns: {} }) as CaseColumns;
  const due = task?.due ?? null;
  const holidays = profileOf(town)?.holidays ?? null;
  return {
    number: summary.number ?? "",
    service: program.service.title,
    applicant,
    received: dayIn(town, summary.receivedAt),
    status: summary.status,
    step: program.process.nodes[task?.node ?? ""]?.title ?? "",
    waiting: waitingFor(summary, task),
    stuck: summary.tasks.some(({ role }) => role === "incident"),
    due,
    workingDaysLeft: due === null ? null : workingDaysBetween(todayIn(deps, town), due, holidays),
    // A letter is not taken on: it is posted, and said so.
    task: task === undefined || task.role === POSTING ? null : task.id,
    refusal,
    assignee: task?.assignee == null ? null : (staffName(staff, task.assignee) ?? ""),
    mine: task?.assignee === staff.person.id,
    columns: program.columns.map(({ id, label }) => ({
      label,
      value: String((columns[id] as Json | undefined) ?? ""),
    })),
  };
}

interface NextTask {
  readonly task: TaskRow | undefined;
  readonly refusal: string | null;
}

/** What this person may do comes first, then what colleagues do, what the applicant does, and what is stuck. */
async function nextTask(staff: Staff, program: Program, summary: CaseSummary): Promise<NextTask> {
  const completedBy = await completersOf(staff, program, summary);
  const judged = summary.tasks.map((task) => {
    const node = program.process.nodes[task.node];
    const own = ["incident", "applicant", POSTING].includes(task.role ?? "") || node === undefined;
    return { task, refusal: own ? null : refusalFor(staff, node, task.assignee, completedBy) };
  });
  const [first] = judged.toSorted((left, right) => rank(left) - rank(right));
  return first ?? { task: undefined, refusal: null };
}

const rank = ({ task, refusal }: NextTask): number => {
  if (task?.role === "incident") return 3;
  if (task?.role === "applicant") return 2;
  return refusal === null ? 0 : 1;
};

/** Who did which step: a case is opened for it only where somebody must not do two of them. */
async function completersOf(
  { town }: Staff,
  { process }: Program,
  { caseId, tasks }: CaseSummary,
): Promise<CaseState["completedBy"]> {
  if (!tasks.some(({ node }) => process.nodes[node]?.notBy !== undefined)) return {};
  const record = await town.store.cases.load(caseId);
  return (record === null ? null : stateOf(record))?.completedBy ?? {};
}

function waitingFor({ status }: CaseSummary, task: TaskRow | undefined): Row["waiting"] {
  if (status === "closed") return "nobody";
  if (task === undefined) return "system";
  if (task.role === "incident") return "stuck";
  return task.role === "applicant" || task.role === POSTING ? task.role : "office";
}

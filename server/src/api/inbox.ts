import type { AnswerOf, routes } from "@blaupause/api";
import { isLate } from "@blaupause/engine";
import { POSTING } from "../cases/rows.ts";
import type { Deps } from "../deps.ts";
import { loadProgram } from "../offering/loadOffering.ts";
import type { CaseSummary } from "../store/index.ts";
import { cursorIn } from "./cursor.ts";
import { rowOf } from "./inboxRow.ts";
import { maySee } from "./mayAct.ts";
import type { Staff } from "./session.ts";

type Inbox = AnswerOf<(typeof routes)["listCases"]>;

const PAGE = 50;

/** The open cases of one's roles, the closed ones, or those with a letter to be posted. Sentences and sums about people are left out by design. */
export async function inboxOf(
  deps: Deps,
  staff: Staff,
  query: { readonly cursor?: string; readonly status?: string },
): Promise<Inbox> {
  const { status = "open" } = query;
  const cursor = cursorIn(query.cursor);
  const which = status === POSTING ? { roles: [POSTING] } : { status };
  const found = await staff.town.store.cases.list({ ...which, cursor, limit: PAGE });
  return inboxWith(deps, staff, found.cases, found.cursor, status === POSTING ? POSTING : undefined);
}

/** Those of the cases that this person may see, as rows with their sums. */
export async function inboxWith(
  deps: Deps,
  staff: Staff,
  summaries: readonly CaseSummary[],
  cursor: string | null,
  kind?: typeof POSTING,
): Promise<Inbox> {
  const rows = await Promise.all(
    summaries.map(async (summary) => {
      const program = await loadProgram(staff.town, summary.program);
      return maySee(staff, program, summary) ? [await rowOf(deps, staff, program, summary, kind)] : [];
    }),
  );
  const cases = rows.flat();
  const office = cases.filter(({ waiting }) => waiting === "office" || waiting === POSTING);
  return {
    cases,
    cursor,
    open: office.length,
    overdue: office.filter(({ due }) => isLate(due, deps.clock(), staff.town.profile.zone)).length,
    waitingForApplicant: cases.filter(({ waiting }) => waiting === "applicant").length,
  };
}

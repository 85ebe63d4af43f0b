import type { CaseState, NodeProgram, Program } from "@blaupause/engine";
import { POSTING } from "../cases/rows.ts";
import type { CaseSummary } from "../store/index.ts";
import type { Staff } from "./session.ts";

type Refused = "wrong-role" | "four-eyes" | "task-claimed";

/** Why this person may not do a step, by the law's own names and in its order; null when she may. */
export function refusalFor(
  { person }: Staff,
  { role = "", notBy = [] }: Pick<NodeProgram, "role" | "notBy">,
  assignee: string | null,
  completedBy: CaseState["completedBy"],
): Refused | null {
  if (!person.roles.includes(role)) return "wrong-role";
  if (notBy.some((node) => completedBy[node] === person.id)) return "four-eyes";
  return assignee === null || assignee === person.id ? null : "task-claimed";
}

/**
 * Somebody sees a case while one of her roles has something to do in it; where nobody of the office has (the applicant
 * is asked, or it is closed, or the system is at work), or a letter wants to be posted, while one of her roles works in
 * its service.
 */
export function maySee(staff: Staff, program: Program, { tasks }: CaseSummary): boolean {
  const works = worksIn(staff, program);
  const isNobodys = (role: string | null): boolean => role === null || ["applicant", POSTING].includes(role);
  return tasks.length === 0
    ? works
    : tasks.some(({ role }) => (isNobodys(role) ? works : hasRole(staff, role)));
}

/** Has one of her roles a step in the service? Where no office has one, it is the matter of who mends what is stuck. */
export function worksIn(staff: Pick<Staff, "person">, { process }: Pick<Program, "process">): boolean {
  const offices = Object.values(process.nodes).flatMap(({ role }) =>
    role === undefined || role === "applicant" ? [] : [role],
  );
  return (offices.length === 0 ? ["incident"] : offices).some((role) => hasRole(staff, role));
}

const hasRole = ({ person }: Pick<Staff, "person">, role: string | null | undefined): boolean =>
  person.roles.includes(role ?? "");

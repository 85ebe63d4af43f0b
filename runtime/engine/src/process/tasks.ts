import { formatDate, localDate, parseInstant } from "@blaupause/feel";
import type { Program } from "../program.ts";
import type { CaseState } from "./state.ts";

/** An open task as lists and inboxes show it. */
export interface OpenTaskRow {
  readonly id: string;
  readonly node: string;
  readonly role: string;
  readonly since: string;
  readonly assignee: string | null;
  /** Last day of its deadline, a local date; null without one and while the law stops the clock. */
  readonly due: string | null;
}

export const openTasks = ({ process }: Program, { tokens, deadlines }: CaseState): readonly OpenTaskRow[] =>
  Object.entries(tokens).flatMap(([id, token]) => {
    if (token.type !== "task") return [];
    const { node, since, assignee } = token;
    const { role = "", deadline } = process.nodes[node] ?? {};
    const reckoned = deadline === undefined ? undefined : deadlines[deadline];
    const due = reckoned === undefined || reckoned.pausedAt !== undefined ? null : reckoned.due;
    return [{ id, node, role, since, assignee: assignee ?? null, due }];
  });

/**
 * The authority's next deadline: the earliest of its own open tasks, a local date. While a letter waits to be posted, the
 * deadlines of its tasks run on: it has decided only when it has given notice.
 */
export function legalDue(program: Program, state: CaseState): string | null {
  const own = openTasks(program, state).filter(({ role }) => role !== "applicant");
  const dues = own.flatMap(({ due }) => due ?? []);
  const toPost = Object.values(state.tokens).some(({ type }) => type === "posting");
  return [...dues, ...(toPost ? officeDues(program, state) : [])].toSorted()[0] ?? null;
}

const officeDues = ({ process }: Program, { deadlines }: CaseState): string[] =>
  Object.values(process.nodes).flatMap(({ type, role, deadline = "" }) => {
    const reckoned = type === "userTask" && role !== "applicant" ? deadlines[deadline] : undefined;
    return reckoned === undefined || reckoned.pausedAt !== undefined ? [] : [reckoned.due];
  });

/** Is a deadline's last day over at an instant? It marks a case and refuses nothing (P36). */
export function isLate(due: string | null, at: string, zone: string): boolean {
  const instant = due === null ? null : parseInstant(at);
  const today = instant === null ? null : localDate(instant, zone);
  return due !== null && today !== null && formatDate(today) > due;
}

import type { CaseEvent } from "../process/event.ts";
import type { Program } from "../program.ts";
import type { Seen } from "./coverage.ts";

/** The node an event completes, or null. */
export function completedBy(event: CaseEvent): string | null {
  switch (event.type) {
    case "caseStarted":
    case "taskCompleted":
    case "decisionMade":
    case "timerFired":
    case "gatewayPassed":
    case "joinPassed":
    case "endReached":
    case "noticeRetrieved":
    case "noticePosted":
      return event.node;
    case "effectSettled":
      if (event.body.outcome === "done") return event.node;
      return "caughtBy" in event.body ? event.body.caughtBy : null;
    default:
      return null;
  }
}

/** Notes nodes, flows and rows of an event. A gateway says which flows it took, every other node takes them all. */
export function noteEvent({ process }: Program, event: CaseEvent, seen: Seen): void {
  const node = completedBy(event);
  if (node === null) return;
  seen.nodes.add(node);
  const flows =
    event.type === "gatewayPassed"
      ? event.body.flows
      : (process.nodes[node]?.outgoing ?? []).map(({ id }) => id);
  for (const flow of flows) seen.flows.add(flow);
  if (event.type === "decisionMade")
    for (const row of event.body.rows) seen.rows.add(`${event.body.decision}/${row}`);
}

/** Are the wanted ids in the path, in their order, with anything between them? */
export function isSubsequence(wanted: readonly string[], path: readonly string[]): boolean {
  let next = 0;
  for (const id of path) if (id === wanted[next]) next += 1;
  return next === wanted.length;
}

import type { NodeProgram } from "../../program.ts";
import { findToken } from "../find.ts";
import { reject, type Rejection } from "../rejection.ts";
import type { TaskToken } from "../state.ts";
import type { Step } from "../step.ts";

export interface OpenTask {
  readonly id: string;
  readonly token: TaskToken;
  readonly node: NodeProgram;
}

/** The open task a command means, if whoever sent it may work on it. */
export function openTask({ program, state, command }: Step, id: string): OpenTask | Rejection {
  const token = findToken(state, id);
  const node = token === undefined ? undefined : program.process.nodes[token.node];
  if (token?.type !== "task" || node === undefined) return reject("task-not-open", { task: id });
  const { kind, roles = [], id: person } = command.by;
  const mayWork =
    node.role === "applicant" ? kind === "applicant" : kind === "staff" && roles.includes(node.role ?? "");
  if (!mayWork) return reject("wrong-role", { role: node.role ?? "" });
  const other = (node.notBy ?? []).find((one) => kind === "staff" && state.completedBy[one] === person);
  return other === undefined ? { id, token, node } : reject("four-eyes", { node: other });
}

export const isRejection = (found: object): found is Rejection => "code" in found;

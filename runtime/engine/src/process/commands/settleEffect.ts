import type { NodeProgram } from "../../program.ts";
import { catcherOf } from "../boundary.ts";
import type { CommandOf } from "../command.ts";
import { findToken } from "../find.ts";
import { reject, type Rejection } from "../rejection.ts";
import { emit, leave, nextId, raise, type Step } from "../step.ts";

type Settle = CommandOf<"settleEffect">;

/** Takes in how an effect ended. An effect counts once: settled or interrupted, it is not open any more (P30). */
export function settleEffect(step: Step, { effect: id, outcome }: Settle): Rejection | undefined {
  const token = findToken(step.state, id);
  const node = token === undefined ? undefined : step.program.process.nodes[token.node];
  if (token?.type !== "effect" || node === undefined) return reject("effect-not-open", { effect: id });
  if (outcome.type === "done") {
    emit(step, "effectSettled", node.id, { id, outcome: "done", result: outcome.result });
    leave(step, node);
  } else if (outcome.type === "provided") {
    emit(step, "noticeProvided", node.id, { id, result: outcome.result });
    emit(step, "timerSet", node.id, {
      id: nextId(step),
      timer: { node: node.id, token: id, due: outcome.until },
    });
  } else if (outcome.type === "toPost") emit(step, "noticeForPost", node.id, { id, result: outcome.result });
  else if (outcome.type === "requested")
    emit(step, "paymentRequested", node.id, { id, result: outcome.result });
  else if (outcome.type === "error") refuse(step, node, id, outcome.code);
  else {
    emit(step, "effectSettled", node.id, { id, outcome: "failed", code: outcome.code });
    raise(step, { node: node.id, via: "", id }, "effect-failed", { code: outcome.code });
  }
  return undefined;
}

/** A business error looks for the event that catches it; a technical failure never does (P18, P19). */
function refuse(step: Step, node: NodeProgram, id: string, code: string): void {
  const catcher = catcherOf(step.program, node.id, code);
  if (catcher !== undefined) {
    emit(step, "effectSettled", node.id, { id, outcome: "error", code, caughtBy: catcher.id });
    return leave(step, catcher);
  }
  emit(step, "effectSettled", node.id, { id, outcome: "error", code });
  raise(step, { node: node.id, via: "", id }, "error-uncaught", { code });
}

import { notification, type Notification } from "../../deadlines/notification.ts";
import type { JsonObject } from "@blaupause/model";
import { compareInstants, parseInstant } from "@blaupause/feel";
import type { NodeProgram } from "../../program.ts";
import { catcherOf } from "../boundary.ts";
import type { CommandOf } from "../command.ts";
import { findToken } from "../find.ts";
import { ask } from "../nodes/serviceTask.ts";
import { reject, type Rejection } from "../rejection.ts";
import { emit, leave, placeOf, raise, type Step } from "../step.ts";

/*
 * A notice that lies ready for retrieval (§ 41 Abs. 2a VwVfG). The step waits: nothing that follows from the notice
 * happens before it was given. Not opened in time, notice was not given, and somebody has to give it another way.
 */
export const NOT_RETRIEVED = "notice-not-retrieved";

/** The applicant opens it, which is when its days begin. */
export function retrieveNotice(
  step: Step,
  { notice: id, at, by, place }: CommandOf<"retrieveNotice">,
): Rejection | undefined {
  const token = findToken(step.state, id);
  if (token?.type !== "notice") return reject("notice-not-ready", { notice: id });
  if (by.kind !== "applicant") return reject("wrong-role", { role: "applicant" });
  if (isOver(step, id, token.node, at)) return reject("notice-withdrawn", { notice: id });
  const given = step.state.data[token.node] as JsonObject & Given;
  emit(step, "noticeRetrieved", token.node, {
    id,
    result: { ...given, ...reckoned(step, given, place.zone) },
  });
  const node = step.program.process.nodes[token.node];
  if (node !== undefined) leave(step, node);
  return undefined;
}

type Given = Pick<Notification, "sentAt" | "payWithin">;
function reckoned(step: Step, { sentAt, payWithin }: Given, zone: string): JsonObject {
  const { profile } = placeOf(step);
  const retrievedAt = step.command.at;
  if (profile === null) return { retrievedAt };
  const { regime } = step.program.service;
  const given = notification(profile, { regime, mode: "digital", sentAt, retrievedAt, payWithin }, zone);
  return given as unknown as JsonObject;
}

/** Its last moment has passed, though the timer may not have fired yet. */
function isOver({ state }: Step, token: string, node: string, at: string): boolean {
  const timer = Object.values(state.timers).find((one) => one.token === token && one.node === node);
  const [now, end] = [parseInstant(at), parseInstant(timer?.due ?? "")];
  return now !== null && end !== null && compareInstants(now, end) >= 0;
}

/** Nobody opened it (only a notice sets a timer of a service task): the author's event for that takes over, else an official has to. */
export function withdraw(step: Step, node: NodeProgram, timer: string, token: string): undefined {
  const catcher = catcherOf(step.program, node.id, "NOT_RETRIEVED");
  const ends = catcher === undefined ? {} : { ends: token };
  emit(step, "timerFired", catcher?.id ?? null, { id: timer, ...ends });
  if (catcher === undefined) raise(step, { node: node.id, via: "", id: token }, NOT_RETRIEVED);
  else leave(step, catcher);
}

/** An official gives notice by post instead; to provide it once more she tries the step again. */
export function postNotice(step: Step, { incident: id }: CommandOf<"postNotice">): Rejection | undefined {
  const token = findToken(step.state, id);
  const node = token === undefined ? undefined : step.program.process.nodes[token.node];
  if (token?.type !== "incident" || token.code !== NOT_RETRIEVED || node === undefined)
    return reject("incident-not-open", { incident: id });
  emit(step, "incidentResolved", node.id, { id });
  ask(step, node, { node: node.id, via: "", id }, { mode: "post" });
  return undefined;
}

import { isJsonObject, type Json } from "@blaupause/model";
import { fillingOf } from "../../forms/filling.ts";
import type { NodeProgram } from "../../program.ts";
import type { CommandOf, Migration } from "../command.ts";
import type { Bodies } from "../event.ts";
import { fillOut } from "../fillOut.ts";
import { reject, type Rejection } from "../rejection.ts";
import { sightOf } from "../scope.ts";
import type { CaseState, Timer, Token } from "../state.ts";
import { emit, type Step } from "../step.ts";
import { newTimersOf, setNewTimers } from "./newTimers.ts";
import { isRejection } from "./task.ts";

/**
 * P34: a running case goes on under another program, all of it or nothing. Only at rest (nothing is on its way outside),
 * with every step it stands in; timers keep the time they have left, and those that are new there are set.
 */
export function migrateCase(step: Step, command: CommandOf<"migrateCase">): Rejection | undefined {
  const stays = reasonToStay(step, command);
  if (stays !== undefined) return stays;
  const judged = judgedAgain(step, command);
  if (isRejection(judged)) return judged;
  const { at, place } = command;
  const timers = newTimersOf(step, command, sightOf(step.program, { ...step.state, ...judged }, place, at));
  if (isRejection(timers)) return timers;
  const { from, reason, nodes } = command;
  emit(step, "caseMigrated", null, {
    program: step.program.hash,
    from,
    reason,
    nodes,
    without: withoutPlace(step, command),
    ...judged,
  });
  setNewTimers(step, timers);
  return undefined;
}

const nodeThere = ({ program }: Step, { nodes }: Migration, node: string): NodeProgram | undefined => {
  const id = nodes[node] ?? node;
  return Object.hasOwn(program.process.nodes, id) ? program.process.nodes[id] : undefined;
};

function reasonToStay(step: Step, plan: Migration): Rejection | undefined {
  const { tokens, joins } = step.state;
  if (Object.values(tokens).some(({ type }) => type === "effect")) return reject("not-at-rest");
  const gone = Object.values(tokens).find((token) => !fits(token, nodeThere(step, plan, token.node)));
  if (gone !== undefined) return reject("step-gone", { node: gone.node });
  const ways = Object.entries(joins).flatMap(([node, flows]) =>
    Object.keys(flows).map((flow) => ({ node, flow })),
  );
  const lost = ways.find(({ node, flow }) => !leadsTo(step, nodeThere(step, plan, node), flow));
  return lost === undefined ? undefined : reject("way-gone", lost);
}

/** May a token of this kind rest there? */
function fits({ type }: Token, node: NodeProgram | undefined): boolean {
  if (node === undefined) return false;
  if (type === "task") return node.type === "userTask";
  if (type === "event") return node.type === "intermediateCatchEvent";
  if (type === "notice" || type === "posting") return node.connector === "notice";
  if (type === "payment") return node.connector === type;
  return type === "incident" || node.type === "serviceTask";
}

const leadsTo = ({ program }: Step, join: NodeProgram | undefined, flow: string): boolean =>
  join?.type === "parallelGateway" &&
  Object.values(program.process.nodes).some(({ outgoing }) =>
    outgoing.some(({ id, to }) => id === flow && to === join.id),
  );

const withoutPlace = (step: Step, plan: Migration): Bodies["caseMigrated"]["without"] => ({
  timers: Object.entries(step.state.timers).flatMap(([id, timer]) => (isKept(step, plan, timer) ? [] : [id])),
  deadlines: Object.keys(step.state.deadlines).filter((id) => step.program.deadlines[id] === undefined),
});

/** A timer goes on where its event hangs on the step its token is in. */
function isKept(step: Step, plan: Migration, { node, token }: Timer): boolean {
  const event = nodeThere(step, plan, node);
  const host = nodeThere(step, plan, step.state.tokens[token]?.node ?? "");
  if (event?.type !== "boundaryEvent") return event !== undefined && event.id === host?.id;
  return step.program.process.boundaries[host?.id ?? ""]?.includes(event.id) === true;
}

type Judged = Pick<Bodies["caseMigrated"], "data" | "unknown">;
/** What was filled in is judged by its form as it is there: what that asks more, somebody has to answer first. */
function judgedAgain(step: Step, { data, unknown, forms }: Migration): Judged | Rejection {
  const judged: { data: Record<string, Json>; unknown: Record<string, readonly string[]> } = {
    data: { ...data },
    unknown: { ...unknown },
  };
  const state: CaseState = { ...step.state, data, unknown };
  const { at, place } = step.command;
  const sent = Object.values(step.program.process.nodes).find(({ type }) => type === "startEvent")?.form;
  for (const [name, form] of Object.entries(forms)) {
    // What was right on the day it was sent (a date that lay ahead) does not become wrong by waiting.
    const then = name === sent ? step.state.receivedAt : at;
    const answers = data[name];
    const filling = fillingOf(isJsonObject(answers) ? answers : {}, unknown[name]);
    const filled = fillOut(
      step.program,
      form,
      name,
      filling,
      sightOf(step.program, state, place, then),
      null,
    );
    if (!filled.ok) return { ...filled.rejection, params: { ...filled.rejection.params, name } };
    judged.data[name] = filled.form.data;
    judged.unknown[name] = filled.form.unknown;
  }
  const open = Object.entries(judged.unknown).filter(([, paths]) => paths.length > 0);
  return { data: judged.data, unknown: Object.fromEntries(open) };
}

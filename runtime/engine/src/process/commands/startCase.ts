import { withLocked } from "../prefill.ts";
import { apply } from "../apply.ts";
import type { CommandOf } from "../command.ts";
import { fillOut } from "../fillOut.ts";
import { reject, type Rejection } from "../rejection.ts";
import { obstacles } from "../runnable.ts";
import { sightOf } from "../scope.ts";
import { eventOf, leave, startStep, type Step } from "../step.ts";
import type { NodeProgram, Program } from "../../program.ts";

/** A case begins with an application that holds. Of several start nodes the one with its form is taken. */
export function startCase(program: Program, command: CommandOf<"startCase">): Step | Rejection {
  const { form, filling, number, place, at } = command;
  const [obstacle] = obstacles(program);
  if (obstacle !== undefined) return reject("not-runnable", { ...obstacle });
  const start = startWith(program, form);
  const fields = program.forms[form]?.fields;
  if (start === undefined || fields === undefined) return reject("no-start", { form });
  const sight = sightOf(program, { number, receivedAt: at, data: {} }, place, at);
  const answers = withLocked(fields, filling.answers, {}, sight);
  const filled = fillOut(program, form, form, { ...filling, answers }, sight, null);
  if (!filled.ok) return filled.rejection;
  const body = { program: program.hash, number, ...filled.form };
  const event = eventOf(command, "caseStarted", start.id, body);
  const step = startStep(program, command, apply(null, event));
  step.events.push(event);
  leave(step, start);
  return step;
}

const startWith = ({ process }: Program, form: string): NodeProgram | undefined =>
  process.starts.map((id) => process.nodes[id]).find((node) => node?.form === form);

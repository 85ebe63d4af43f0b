import { stillProven } from "../../forms/claims.ts";
import type { FormState } from "../../forms/state.ts";
import { evaluateForm } from "../../forms/evaluateForm.ts";
import type { NodeProgram, Program } from "../../program.ts";
import { apply } from "../apply.ts";
import type { CommandOf } from "../command.ts";
import type { Bodies, Completion } from "../event.ts";
import { runtimeOf, verdictOn } from "../fillOut.ts";
import { withLocked } from "../prefill.ts";
import { reject, type Rejection } from "../rejection.ts";
import { obstacles } from "../runnable.ts";
import { sightOf } from "../scope.ts";
import { eventOf, leave, startStep, type Step } from "../step.ts";

type Start = CommandOf<"startCase">;

/**
 * A case begins with an application that holds. Of several start nodes the one with its form is taken. `judged` is what
 * `judgeStart` said of this very command, where somebody has asked already.
 */
export function startCase(program: Program, command: Start, judged: FormState | null): Step | Rejection {
  const { form } = command;
  const [obstacle] = obstacles(program);
  if (obstacle !== undefined) return reject("not-runnable", { ...obstacle });
  const start = startWith(program, form);
  if (start === undefined || program.forms[form] === undefined) return reject("no-start", { form });
  const filled = verdictOn(form, judged ?? judgeStart(program, command));
  if (!filled.ok) return filled.rejection;
  const event = eventOf(command, "caseStarted", start.id, bodyOf(program, command, filled.form));
  const step = startStep(program, command, apply(null, event));
  step.events.push(event);
  leave(step, start);
  return step;
}

type Body = { -readonly [K in keyof Bodies["caseStarted"]]: Bodies["caseStarted"][K] };
function bodyOf({ hash, service }: Program, start: Start, { name, data, unknown }: Completion): Body {
  const { number, cashNumber, language = service.language, proven = [] } = start;
  const body: Body = { program: hash, number, name, data, unknown };
  if (cashNumber !== undefined) body.cashNumber = cashNumber;
  if (language !== service.language) body.language = language;
  const sure = proven.length === 0 ? {} : stillProven(data, proven);
  if (Object.keys(sure).length > 0) body.proven = sure;
  return body;
}

const startWith = ({ process }: Program, form: string): NodeProgram | undefined =>
  process.starts.map((id) => process.nodes[id]).find((node) => node?.form === form);

/** What the law says of the application a case is to begin with. */
export function judgeStart(program: Program, start: Start): FormState {
  const { form, filling, number, cashNumber = number, place, at } = start;
  const sight = sightOf(program, { number, cashNumber, receivedAt: at, data: {} }, place, at);
  const answers = withLocked(program.forms[form]?.fields ?? [], filling.answers, {}, sight);
  return evaluateForm(runtimeOf(program), form, { ...filling, answers }, sight.scope, null);
}

import { stillProven } from "../../forms/claims.ts";
import type { FormState } from "../../forms/state.ts";
import { evaluateForm } from "../../forms/evaluateForm.ts";
import type { NodeProgram, Program } from "../../program.ts";
import { apply } from "../apply.ts";
import type { CommandOf } from "../command.ts";
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
  const { form, number, cashNumber, language, proven = [] } = command;
  const [obstacle] = obstacles(program);
  if (obstacle !== undefined) return reject("not-runnable", { ...obstacle });
  const start = startWith(program, form);
  if (start === undefined || program.forms[form] === undefined) return reject("no-start", { form });
  const filled = verdictOn(form, judged ?? judgeStart(program, command));
  if (!filled.ok) return filled.rejection;
  const cash = cashNumber === undefined ? {} : { cashNumber };
  const spoken = language === undefined || language === program.service.language ? {} : { language };
  const sure = stillProven(filled.form.data, proven);
  const told = Object.keys(sure).length === 0 ? {} : { proven: sure };
  const body = { program: program.hash, number, ...cash, ...spoken, ...told, ...filled.form };
  const event = eventOf(command, "caseStarted", start.id, body);
  const step = startStep(program, command, apply(null, event));
  step.events.push(event);
  leave(step, start);
  return step;
}

const startWith = ({ process }: Program, form: string): NodeProgram | undefined =>
  process.starts.map((id) => process.nodes[id]).find((node) => node?.form === form);

/** What the law says of the application a case is to begin with. */
export function judgeStart(program: Program, start: Start): FormState {
  const { form, filling, number, cashNumber = number, place, at } = start;
  const sight = sightOf(program, { number, cashNumber, receivedAt: at, data: {} }, place, at);
  const answers = withLocked(program.forms[form]?.fields ?? [], filling.answers, {}, sight);
  return evaluateForm(runtimeOf(program), form, { ...filling, answers }, sight.scope(), null);
}

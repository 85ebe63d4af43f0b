import {
  transition,
  withAnswer,
  type Actor,
  type CaseState,
  type FieldProgram,
  type Filling,
} from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import type { OpenCase } from "./caseView.ts";
import { goOn, type GoneOn } from "./goOn.ts";

/** A step as somebody may be before it, with what is answered already. */
export interface Before {
  readonly state: CaseState;
  readonly task: string;
  readonly by: Actor;
  readonly filling: Filling;
}

/** The first choice of the step's form that leads to the letter the step names; null where none does. */
export function usualLetter(open: OpenCase, before: Before): GoneOn | null {
  const { program } = open;
  const node = program.process.nodes[before.state.tokens[before.task]?.node ?? ""];
  const fields = program.forms[node?.form ?? ""]?.fields ?? [];
  for (const { path, values } of fields.flatMap((field) => choiceIn(field, before.filling)))
    for (const value of values) {
      const gone = chosen(open, before, path, value);
      if (gone?.letter?.id === node?.preview && gone !== null) return gone;
    }
  return null;
}

/** What may be chosen at a question that decides the way and is not answered yet. */
function choiceIn({ type, id, path, options = [] }: FieldProgram, { answers }: Filling) {
  if (answers[id] !== undefined) return [];
  if (type === "boolean") return [{ path, values: [true, false] as readonly Json[] }];
  return type === "choice" ? [{ path, values: options.map(({ value }) => value) as readonly Json[] }] : [];
}

function chosen(open: OpenCase, { state, task, by, filling }: Before, path: string, value: Json) {
  const result = transition(open.program, state, {
    type: "completeTask",
    id: "preview",
    at: open.deps.clock(),
    by,
    place: open.place,
    task,
    filling: { ...filling, answers: withAnswer(filling.answers, path, value) },
  });
  return result.ok ? goOn(open, result.state, result.effects) : null;
}

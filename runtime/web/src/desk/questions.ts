import { evaluateForm, withAnswer, type Filling } from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import { useMemo, useState } from "react";
import type { CaseView, Task } from "./desk.ts";

export interface Question {
  readonly path: string;
  readonly text: string;
}
/** What is picked to be asked back, and how it is picked. Null where the step asks nothing back. */
export interface Questions {
  readonly field: string;
  readonly picked: readonly Question[];
  /** Can the applicant answer it, if it is asked again? */
  readonly isAskable: (path: string) => boolean;
  readonly toggle: (question: Question) => void;
  /** The answer that makes the step one of asking back: found by trying, so it needs no name. */
  readonly decision: Readonly<Record<string, Json>>;
}

export function useQuestions(view: CaseView, task: Task | undefined): Questions | null {
  const [picked, setPicked] = useState<readonly Question[]>([]);
  const field = task?.form?.fields.find(({ type }) => type === "questions")?.id;
  const decision = useMemo(
    () => (task === undefined || field === undefined ? null : askingAnswer(view, task, field)),
    [view, task, field],
  );
  if (field === undefined || decision === null) return null;
  const toggle = (question: Question): void =>
    setPicked((now) =>
      now.some(({ path }) => path === question.path)
        ? now.filter(({ path }) => path !== question.path)
        : [...now, question],
    );
  const isAskable = (path: string): boolean => task?.askable.includes(path) === true;
  return { field, picked, isAskable, toggle, decision };
}

/** The first choice of the step's form under which the questions are asked. */
function askingAnswer(
  view: CaseView,
  { form, filling }: Task,
  field: string,
): Readonly<Record<string, Json>> | null {
  if (form === null || filling === null) return null;
  const isAsked = (answers: Filling["answers"]): boolean =>
    evaluateForm(view.runtime, form.id, { ...filling, answers }, view.scope as never).visible[field] === true;
  if (isAsked(filling.answers)) return {};
  for (const choice of form.fields.filter(({ type }) => type === "choice"))
    for (const { value } of choice.options ?? [])
      if (isAsked(withAnswer(filling.answers, choice.path, value))) return { [choice.path]: value };
  return null;
}

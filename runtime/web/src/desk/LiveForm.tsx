import { act, evaluateForm, kindOf, withAnswer, type FieldProgram, type Filling } from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import { useMemo, type ReactNode } from "react";
import { FormView } from "../form/FormView.tsx";
import type { View } from "../form/view.ts";
import { useDesk, type CaseView, type Task } from "./desk.ts";

interface LiveFormProps {
  readonly view: CaseView;
  readonly task: Task;
  readonly filling: Filling;
  readonly showErrors: boolean;
  readonly onChange: (filling: Filling) => void;
}

/** The same FormView as the citizen's pages, live: judged by the same law at every key. */
export function LiveForm({ view, task, filling, showErrors, onChange }: LiveFormProps): ReactNode {
  const { t, language } = useDesk();
  const form = task.form;
  const state = useMemo(
    () =>
      form === null ? null : evaluateForm(view.runtime, form.id, filling, view.scope as never, task.only),
    [view, form, filling, task.only],
  );
  if (form === null || state === null) return null;
  const answer = (field: FieldProgram, path: string, texts: readonly string[]): void => {
    const reading = kindOf(field.type)?.read(texts, field);
    const value: Json | undefined = reading?.ok === true ? reading.value : texts[0];
    const answers = withAnswer(filling.answers, path, value === null ? undefined : value);
    onChange({ ...filling, answers, unknown: filling.unknown.filter((one) => one !== path) });
  };
  const live: View["live"] = {
    answer,
    unknown: (path, ticked) => {
      const others = filling.unknown.filter((one) => one !== path);
      onChange({ ...filling, unknown: ticked ? [...others, path] : others });
    },
    act: (action) => onChange(act(form, filling, action)),
  };
  const shown: View = {
    form,
    page: null,
    state,
    filling,
    showErrors: showErrors ? null : new Set(),
    t,
    language,
    live,
  };
  return <FormView view={shown} />;
}

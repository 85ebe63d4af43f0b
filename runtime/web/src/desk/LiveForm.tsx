import {
  act,
  evaluateForm,
  kindOf,
  withAnswer,
  type FieldProgram,
  type Filling,
  type FormProgram,
} from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import { useMemo, type ReactNode } from "react";
import { FormView } from "../form/FormView.tsx";
import { inFocus, type View } from "../form/view.ts";
import { useDesk, type CaseView } from "./desk.ts";
import { WrongAnswers } from "./WrongAnswers.tsx";

interface LiveFormProps {
  readonly view: CaseView;
  readonly form: FormProgram;
  readonly filling: Filling;
  /** Data paths that may be changed; null: all. */
  readonly only: readonly string[] | null;
  /** Questions that are shown; null: all. */
  readonly focus: readonly string[] | null;
  /** How often somebody tried to go on: from then on errors are shown. */
  readonly attempt: number;
  readonly onChange: (filling: Filling) => void;
}

/** The same FormView as the citizen's pages, live: judged by the same law at every key. */
export function LiveForm(props: LiveFormProps): ReactNode {
  const { view, form, filling, only, focus, attempt, onChange } = props;
  const { t, language } = useDesk();
  const state = useMemo(
    () => evaluateForm(view.runtime, form.id, filling, view.scope as never, only),
    [view, form, filling, only],
  );
  const whole: View = {
    form,
    page: null,
    state,
    filling,
    showErrors: attempt > 0 ? null : new Set(),
    t,
    language,
    live: liveOf(form, filling, onChange),
  };
  const narrow: View = focus === null ? whole : { ...whole, focus };
  // What is wrong elsewhere must be seen, or nobody could go on.
  const wrongElsewhere = attempt > 0 && state.errors.some(({ path }) => !inFocus(narrow, path));
  return (
    <>
      {attempt === 0 ? null : <WrongAnswers key={attempt} view={whole} />}
      <FormView view={wrongElsewhere ? whole : narrow} />
    </>
  );
}

function liveOf(
  form: FormProgram,
  filling: Filling,
  onChange: LiveFormProps["onChange"],
): NonNullable<View["live"]> {
  const known = (path: string): readonly string[] => filling.unknown.filter((one) => one !== path);
  return {
    answer: (field: FieldProgram, path: string, texts: readonly string[]) => {
      const reading = kindOf(field.type)?.read(texts, field);
      const value: Json | undefined = reading?.ok === true ? reading.value : texts[0];
      const answers = withAnswer(filling.answers, path, value === null ? undefined : value);
      onChange({ ...filling, answers, unknown: known(path) });
    },
    unknown: (path, ticked) =>
      onChange({ ...filling, unknown: ticked ? [...known(path), path] : known(path) }),
    act: (action) => onChange(act(form, filling, action)),
  };
}

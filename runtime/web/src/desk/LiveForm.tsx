import { evaluateForm, type Filling, type FormProgram } from "@blaupause/engine";
import { useMemo, type ReactNode } from "react";
import { FormView } from "../form/FormView.tsx";
import { liveOf } from "../form/live.ts";
import { inFocus, type View } from "../form/view.ts";
import { DeskHints } from "./DeskHints.tsx";
import { useDesk, type CaseView } from "./desk.ts";
import { useUploads, type Change } from "./useUploads.ts";
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
  readonly onChange: (change: Change) => void;
  readonly onUploading: (step: 1 | -1) => void;
}

/** The same FormView as the citizen's pages, live: judged by the same law at every key. */
export function LiveForm(props: LiveFormProps): ReactNode {
  const { view, form, filling, only, focus, attempt, onChange } = props;
  const { t, language } = useDesk();
  const { notes, upload } = useUploads({ ...props, number: view.number, form: form.id });
  const state = useMemo(
    () => evaluateForm(view.runtime, form.id, filling, view.scope as never, only),
    [view, form, filling, only],
  );
  const whole: View = {
    form,
    page: null,
    state,
    filling,
    // A file that was not kept is told at once; everything else waits until somebody wants to go on.
    showErrors: attempt > 0 ? null : new Set(Object.keys(notes)),
    t,
    language,
    live: { ...liveOf(form, onChange), notes, upload: (path, file) => void upload(path, file) },
  };
  const narrow: View = focus === null ? whole : { ...whole, focus };
  // What is wrong elsewhere must be seen, or nobody could go on.
  const wrongElsewhere = attempt > 0 && state.errors.some(({ path }) => !inFocus(narrow, path));
  return (
    <>
      {attempt === 0 ? null : <WrongAnswers key={attempt} view={whole} />}
      <FormView view={wrongElsewhere ? whole : narrow} />
      <DeskHints hints={state.hints} />
    </>
  );
}

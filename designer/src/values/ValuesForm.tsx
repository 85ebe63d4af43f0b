import type { Filling, FormState, Program } from "@blaupause/engine";
import { FormView, liveOf, type View } from "@blaupause/web";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";

interface ValuesFormProps {
  readonly program: Program;
  readonly filling: Filling;
  readonly state: FormState;
  /** What is missing or does not fit is told at its place. */
  readonly isChecked: boolean;
  readonly change: (filling: Filling) => void;
}

/** The municipality's values, asked by the same form law as everything else. */
export function ValuesForm({ program, filling, state, isChecked, change }: ValuesFormProps): ReactNode {
  const { t, language } = useDesigner();
  const form = program.settings;
  const view: View = {
    form,
    page: null,
    state,
    filling,
    showErrors: new Set(isChecked ? state.errors.map(({ path }) => path) : []),
    t,
    language,
    live: liveOf(form, (edit) => change(edit(filling))),
  };
  return <FormView view={view} />;
}

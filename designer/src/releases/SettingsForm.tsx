import { evaluateForm, type Filling, type Program } from "@blaupause/engine";
import { FormView, liveOf, type View } from "@blaupause/web";
import { useMemo, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { scopeOf } from "../preview/scopeOf.ts";
import { useCopy } from "../session/copy.ts";

interface SettingsFormProps {
  readonly program: Program;
  readonly filling: Filling;
  /** What is missing or does not fit is told at its place. */
  readonly isChecked: boolean;
  readonly change: (filling: Filling) => void;
}

/** The municipality's values, asked by the same form law as everything else. */
export function SettingsForm({ program, filling, isChecked, change }: SettingsFormProps): ReactNode {
  const { t, language } = useDesigner();
  const { example } = useCopy();
  const [now] = useState(() => new Date().toISOString());
  const form = program.settings;
  const runtime = useMemo(
    () => ({ ...program, language: program.service.language, forms: { ...program.forms, [form.id]: form } }),
    [program, form],
  );
  const state = useMemo(
    () => evaluateForm(runtime, form.id, filling, scopeOf(program, example.place, now)),
    [runtime, form, filling, program, example, now],
  );
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

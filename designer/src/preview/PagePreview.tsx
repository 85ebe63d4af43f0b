import {
  act,
  evaluateForm,
  kindOf,
  startFilling,
  withAnswer,
  type Filling,
  type Place,
  type Program,
} from "@blaupause/engine";
import type { JsonObject } from "@blaupause/model";
import { FormView, type View } from "@blaupause/web";
import { useMemo, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";

interface PagePreviewProps {
  readonly program: Program;
  readonly form: string;
  /** Null shows all pages. */
  readonly page: string | null;
  /** What expressions may read about where; null: nothing is known yet. */
  readonly place: Place | null;
  readonly answers?: JsonObject;
}

/** A page of a form as applicants see it, live: the same parts, judged by the same law. */
export function PagePreview({ program, form, page, place, answers }: PagePreviewProps): ReactNode {
  const { t, language } = useDesigner();
  const found = program.forms[form];
  const [filling, setFilling] = useState<Filling | null>(null);
  const [now] = useState(() => new Date().toISOString());
  const started = useMemo(
    () =>
      found === undefined ? null : { ...startFilling(found), ...(answers === undefined ? {} : { answers }) },
    [found, answers],
  );
  const current = filling ?? started;
  const state = useMemo(() => {
    if (current === null) return null;
    const runtime = { ...program, language: program.service.language };
    return evaluateForm(runtime, form, current, scopeOf(program, place, now));
  }, [program, form, current, place, now]);
  if (found === undefined || current === null || state === null) return null;
  const view: View = {
    form: found,
    page,
    state,
    filling: current,
    showErrors: new Set(),
    t,
    language,
    live: {
      answer: (field, path, texts) => {
        const reading = kindOf(field.type)?.read(texts, field);
        const value = reading?.ok === true ? reading.value : texts[0];
        const next = withAnswer(current.answers, path, value === null ? undefined : value);
        setFilling({ ...current, answers: next });
      },
      unknown: (path, ticked) => {
        const others = current.unknown.filter((one) => one !== path);
        setFilling({ ...current, unknown: ticked ? [...others, path] : others });
      },
      act: (action) => setFilling(act(found, current, action)),
    },
  };
  return <FormView view={view} />;
}

export const scopeOf = (program: Program, place: Place | null, at: string) => ({
  at,
  zone: place?.zone ?? "Europe/Berlin",
  names: {
    settings: { ...program.values, ...place?.live },
    organisation: place?.organisation ?? {},
    land: place?.land ?? {},
    case: {},
    applicant: {},
  },
});

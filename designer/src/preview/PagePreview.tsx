import { evaluateForm, startFilling, type Filling, type Place, type Program } from "@blaupause/engine";
import type { JsonObject } from "@blaupause/model";
import { pageTranslator, type PageTranslate } from "@blaupause/ui";
import { FormView, liveOf, type View } from "@blaupause/web";
import { memo, useMemo, useState, type ReactNode } from "react";
import { scopeOf } from "./scopeOf.ts";

interface PagePreviewProps {
  readonly program: Program;
  readonly form: string;
  /** Null shows all pages. */
  readonly page: string | null;
  /** What expressions may read about where; null: nothing is known yet. */
  readonly place: Place | null;
  readonly answers?: JsonObject;
  /** Answers with all that belongs to them; goes before `answers`. */
  readonly filling?: Filling;
  /** Another language than the service's own. */
  readonly spoken?: { readonly language: string; readonly t: PageTranslate };
}

/**
 * A page of a form as applicants see it, live: the same parts, judged by the same law. Drawn again when what it shows is
 * another, not with every key somewhere else.
 */
export const PagePreview = memo(function PagePreview({
  program: own,
  form,
  page,
  place,
  answers,
  filling: given,
  spoken,
}: PagePreviewProps): ReactNode {
  // A German form keeps its German buttons, whatever language its author works in.
  const language = spoken?.language ?? own.service.language;
  const t = useMemo(() => spoken?.t ?? pageTranslator(language === "en" ? "en" : "de"), [spoken, language]);
  const program = useMemo(() => inLanguage(own, spoken?.language), [own, spoken?.language]);
  const found = program.forms[form];
  const [filling, setFilling] = useState<Filling | null>(null);
  const [now] = useState(() => new Date().toISOString());
  const started = useMemo(
    () =>
      found === undefined
        ? null
        : (given ?? { ...startFilling(found), ...(answers === undefined ? {} : { answers }) }),
    [found, answers, given],
  );
  const current = filling ?? started;
  const state = useMemo(() => {
    if (current === null) return null;
    const runtime = { ...program, language: spoken?.language ?? program.service.language };
    return evaluateForm(runtime, form, current, scopeOf(program, place, now));
  }, [program, form, current, place, now, spoken?.language]);
  if (found === undefined || current === null || state === null) return null;
  const view: View = {
    form: found,
    page,
    state,
    filling: current,
    showErrors: new Set(),
    t,
    language,
    live: liveOf(found, (edit) => setFilling(edit(current))),
  };
  return <FormView view={view} />;
});

/** The program as it speaks another language; where it does not, its own. */
const inLanguage = (program: Program, language: string | undefined): Program =>
  language === undefined ? program : { ...program, ...program.spoken?.[language] };

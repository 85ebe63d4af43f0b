import { evaluateForm, type Filling, type Place, type Program } from "@blaupause/engine";
import type { JsonObject } from "@blaupause/model";
import { FormView, liveOf, type View } from "@blaupause/web";
import { useMemo, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { scopeOf } from "../preview/scopeOf.ts";
import type { OpenForm } from "./rehearsal.ts";

interface OpenFormViewProps {
  readonly program: Program;
  readonly place: Place;
  readonly now: string;
  /** What the case holds so far. */
  readonly data: JsonObject;
  readonly open: OpenForm;
  /** What the made-up person fills in. */
  readonly example: () => Filling;
  readonly done: (open: OpenForm, filling: Filling) => void;
}

/** One form that waits for somebody: the real one, with an example person at hand. */
export function OpenFormView({
  program,
  place,
  now,
  data,
  open,
  example,
  done,
}: OpenFormViewProps): ReactNode {
  const { say, t, language } = useDesigner();
  const [filling, setFilling] = useState(open.filling);
  const [tried, setTried] = useState(false);
  const form = program.forms[open.form];
  const runtime = useMemo(() => ({ ...program, language: program.service.language }), [program]);
  const scope = useMemo(() => {
    const base = scopeOf(program, place, now);
    return { ...base, names: { ...base.names, ...data } };
  }, [program, place, now, data]);
  const state = useMemo(
    () => (form === undefined ? null : evaluateForm(runtime, open.form, filling, scope, open.only)),
    [form, runtime, open, filling, scope],
  );
  const who = open.role === "applicant" ? say("role.applicant") : (program.roles[open.role] ?? open.role);
  const title = program.process.nodes[open.node]?.title ?? open.node;
  const send = (): void => {
    setTried(true);
    if (state === null || state.errors.length === 0) done(open, filling);
  };
  const view: View | null =
    form === undefined || state === null
      ? null
      : {
          form,
          page: null,
          state,
          filling,
          showErrors: tried ? null : new Set(),
          t,
          language,
          live: liveOf(form, setFilling),
        };
  return (
    <section className="bp-card bp-open-form" aria-label={title}>
      <p className="bp-muted">{who}</p>
      <h2>{title}</h2>
      {view === null ? null : (
        <>
          <button
            type="button"
            className="kern-btn kern-btn--tertiary kern-btn--small"
            onClick={() => setFilling(example())}
          >
            <span className="kern-label">{say("rehearsal.fill")}</span>
          </button>
          <FormView view={view} />
          {tried && state !== null && state.errors.length > 0 ? (
            <p role="alert">{say("rehearsal.errors", { count: state.errors.length })}</p>
          ) : null}
          {state?.stop === null || state?.stop === undefined ? null : (
            <p role="alert">{state.stop.message}</p>
          )}
        </>
      )}
      <p className="bp-buttons">
        <button type="button" className="kern-btn kern-btn--primary" onClick={send}>
          <span className="kern-label">{say(open.isStart ? "rehearsal.send" : "rehearsal.complete")}</span>
        </button>
      </p>
    </section>
  );
}

import type { AnswerOf, routes } from "@blaupause/api";
import { evaluateForm, startFilling, type Filling } from "@blaupause/engine";
import { FormView, liveOf } from "@blaupause/web";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import type { Older } from "./OlderCases.tsx";

type Questions = AnswerOf<(typeof routes)["readOlderCase"]>;

interface OlderFillInProps {
  readonly service: string;
  readonly number: string;
  /** The part of the cases that is looked at. */
  readonly from: string;
  readonly done: (older: Older) => void;
  readonly close: () => void;
}

/** „Angaben ergänzen“: what one case lacks for the new version, typed by somebody who has asked. */
export function OlderFillIn(props: OlderFillInProps): ReactNode {
  const { service, number } = props;
  const { say, client } = useDesigner();
  const [questions, setQuestions] = useState<Questions | null>(null);
  const [isFailed, fail] = useState(false);
  useEffect(() => {
    void client("readOlderCase", { parameters: { service, number } }).then((answer) =>
      answer.ok ? setQuestions(answer.value) : fail(true),
    );
  }, [client, service, number]);
  if (isFailed) return <p role="alert">{say("older.failed")}</p>;
  return questions === null ? null : <Filled {...props} questions={questions} />;
}

function Filled({
  service,
  number,
  from,
  done,
  close,
  questions,
}: OlderFillInProps & { readonly questions: Questions }): ReactNode {
  const { say, t, language, client } = useDesigner();
  const { form, runtime, scope } = questions;
  const [filling, setFilling] = useState<Filling>(() => startFilling(form));
  const [reason, setReason] = useState("");
  const [told, tell] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const state = useMemo(
    () => evaluateForm(runtime, form.id, filling, scope),
    [runtime, form, filling, scope],
  );
  const send = async (): Promise<void> => {
    setTried(true);
    if (state.errors.length > 0) return tell(say("older.fill.open"));
    if (reason.trim() === "") return tell(say("older.fill.reason.missing"));
    const body = { answers: state.data, reason, from };
    const answer = await client("fillInOlderCase", { parameters: { service, number }, body });
    if (answer.ok) done(answer.value);
    else tell(say(answer.code === "invalid-answers" ? "older.fill.wrong" : "older.failed"));
  };
  const live = liveOf(form, (edit) => setFilling(edit));
  const showErrors = isTried ? null : new Set<string>();
  return (
    <section className="bp-propose" aria-labelledby="ergaenzen">
      <h3 id="ergaenzen" tabIndex={-1} ref={heading}>
        {say("older.fill.title", { number })}
      </h3>
      <p>{say("older.fill.text")}</p>
      <FormView view={{ form, page: null, state, filling, showErrors, t, language, live }} />
      <TextLine
        label={say("older.fill.reason")}
        hint={say("older.fill.reason.hint")}
        value={reason}
        change={setReason}
      />
      {told === null ? null : <p role="alert">{told}</p>}
      <p className="bp-buttons">
        <button type="button" className="kern-btn kern-btn--primary" onClick={() => void send()}>
          <span className="kern-label">{say("older.fill.go")}</span>
        </button>
        <button type="button" className="kern-btn kern-btn--tertiary" onClick={close}>
          <span className="kern-label">{say("older.fill.close")}</span>
        </button>
      </p>
    </section>
  );
}

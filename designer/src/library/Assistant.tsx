import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { BASE, pathTo } from "../place.ts";
import { Link } from "../shell/Link.tsx";
import { PlainTop } from "../shell/PlainTop.tsx";
import { firstVersion } from "./firstVersion.ts";
import type { Outcome, Wish } from "./wish.ts";
import { PhonePreview } from "./PhonePreview.tsx";

const questions = ["title", "audience", "outcome", "office"] as const;
const audiences = ["person", "company", "both"] as const;
const outcomes: readonly Outcome[] = ["permit", "assessment", "confirmation", "forward"];
const nothingYet: Wish = { title: "", audience: "person", outcome: "permit", office: "" };

/** Four questions, one a screen; what they make is shown beside them all the time. */
export default function Assistant(): ReactNode {
  const { say, client, go, session } = useDesigner();
  const [wish, setWish] = useState<Wish>(nothingYet);
  const [step, setStep] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const question = questions[step] ?? "title";
  const changed = (next: Wish): void => {
    setWish(next);
    setProblem(null);
  };
  const make = async (): Promise<void> => {
    const { service, journeys } = firstVersion(wish, session.organisation?.level);
    const body = { content: { service: service as never, journeys }, origin: null };
    const made = await client("createService", { body });
    if (made.ok) return go(`${pathTo(made.value.id, "ueberblick")}?neu`);
    setProblem(
      made.code === "service-exists" ? say("start.exists") : say("start.failed", { code: made.code }),
    );
  };
  const next = (event: FormEvent): void => {
    event.preventDefault();
    const missing = (question === "title" || question === "office") && wish[question].trim() === "";
    if (missing) return setProblem(say(`assistant.${question}.missing`));
    setProblem(null);
    if (step < questions.length - 1) setStep(step + 1);
    else void make();
  };
  return (
    <>
      <PlainTop />
      <main className="bp-assistant" id="inhalt">
        <form onSubmit={next} noValidate>
          <p className="bp-muted">{say("assistant.step", { step: step + 1 })}</p>
          <Question key={question} question={question} wish={wish} problem={problem} change={changed} />
          <p className="bp-buttons">
            {step === 0 ? (
              <Link href={BASE} className="kern-btn kern-btn--tertiary">
                <span className="kern-label">{say("cancel")}</span>
              </Link>
            ) : (
              <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => setStep(step - 1)}>
                <span className="kern-label">{say("assistant.back")}</span>
              </button>
            )}
            <button type="submit" className="kern-btn kern-btn--primary">
              <span className="kern-label">
                {say(step < questions.length - 1 ? "assistant.next" : "assistant.make")}
              </span>
            </button>
          </p>
        </form>
        <PhonePreview wish={wish} />
      </main>
    </>
  );
}

interface QuestionProps {
  readonly question: (typeof questions)[number];
  readonly wish: Wish;
  readonly problem: string | null;
  readonly change: (wish: Wish) => void;
}

function Question({ question, wish, problem, change }: QuestionProps): ReactNode {
  if (question === "audience")
    return (
      <Choice
        name="audience"
        values={audiences}
        chosen={wish.audience}
        choose={(audience) => change({ ...wish, audience })}
      />
    );
  if (question === "outcome")
    return (
      <Choice
        name="outcome"
        values={outcomes}
        chosen={wish.outcome}
        choose={(outcome) => change({ ...wish, outcome })}
      />
    );
  return (
    <TextQuestion
      name={question}
      value={wish[question]}
      problem={problem}
      change={(value) => change({ ...wish, [question]: value })}
    />
  );
}

interface TextQuestionProps {
  readonly name: "title" | "office";
  readonly value: string;
  readonly problem: string | null;
  readonly change: (value: string) => void;
}
function TextQuestion({ name, value, problem, change }: TextQuestionProps): ReactNode {
  const { say } = useDesigner();
  const input = useRef<HTMLInputElement>(null);
  // A new question: whoever types goes on typing.
  useEffect(() => input.current?.focus(), []);
  const describedBy = problem === null ? "hinweis" : "hinweis fehler";
  return (
    <div className={problem === null ? "kern-form-input" : "kern-form-input kern-form-input--error"}>
      <h1>
        <label className="kern-label bp-question" htmlFor="frage">
          {say(`assistant.${name}`)}
        </label>
      </h1>
      <p className="kern-hint" id="hinweis">
        {say(`assistant.${name}.hint`)}
      </p>
      <input
        id="frage"
        ref={input}
        className="kern-form-input__input"
        value={value}
        maxLength={120}
        aria-describedby={describedBy}
        aria-invalid={problem !== null}
        onChange={(event) => change(event.target.value)}
      />
      {problem === null ? null : (
        <p className="kern-error" id="fehler" role="alert">
          <span className="kern-body">{problem}</span>
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: "audience" | "outcome";
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
}
function Choice<Value extends Wish["audience"] | Outcome>(props: ChoiceProps<Value>): ReactNode {
  const { name, values, chosen, choose } = props;
  const { say } = useDesigner();
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label bp-question">
        <h1>{say(`assistant.${name}`)}</h1>
      </legend>
      <div className="kern-fieldset__body">
        {values.map((value) => (
          <div className="kern-form-check" key={value}>
            <input
              type="radio"
              className="kern-form-check__radio"
              name={name}
              id={`${name}-${value}`}
              checked={value === chosen}
              onChange={() => choose(value)}
            />
            <label className="kern-label" htmlFor={`${name}-${value}`}>
              {say(`assistant.${name}.${value}` as never)}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

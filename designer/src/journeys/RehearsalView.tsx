import type { Filling, Program } from "@blaupause/engine";
import type { JourneyStep, JsonObject } from "@blaupause/model";
import { useMemo, useState, type ReactNode } from "react";
import { slugOf } from "../buildingBlocks/slug.ts";
import { useDesigner } from "../designer.ts";
import { Keep } from "./Keep.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { examplePerson } from "./examplePerson.ts";
import { LetterSheet } from "./LetterSheet.tsx";
import { Marker } from "./Marker.tsx";
import { OpenFormView } from "./OpenFormView.tsx";
import { openPayments, paid, unpaidFor } from "./openPayments.ts";
import { OpenPaymentView } from "./OpenPaymentView.tsx";
import {
  goOn,
  journeyOf,
  nowIn,
  openForms,
  play,
  startRehearsal,
  stepBack,
  stepOf,
  type OpenForm,
} from "./rehearsal.ts";
import { RehearsalTools } from "./RehearsalTools.tsx";
import { refusalWords } from "./refusalWords.ts";

interface RehearsalViewProps {
  readonly program: Program;
  readonly leave: () => void;
}

/** The service played through: who has something to do now, what happened, and the letter. */
export function RehearsalView({ program, leave }: RehearsalViewProps): ReactNode {
  const { say } = useDesigner();
  const { example, session } = useCopy();
  const content = useContent();
  const [rehearsal, setRehearsal] = useState(() =>
    startRehearsal(new Date().toISOString(), program.values as JsonObject),
  );
  const { place } = example;
  const run = useMemo(() => play(rehearsal, program, place), [rehearsal, program, place]);
  const now = nowIn(rehearsal, run);
  const forms = useMemo(() => openForms(run, program, place, now), [run, program, place, now]);
  const stage = { content, program, place, rehearsal, run };
  const payments = openPayments(run, program, now);
  const goesOn = (steps: readonly JourneyStep[]): void => setRehearsal(goOn(rehearsal, run, ...steps));
  const done = (form: OpenForm, filling: Filling): void => goesOn([stepOf(form, filling)]);
  const byItself = (): void => {
    const [form] = forms;
    const [payment] = payments;
    if (form === undefined) return payment === undefined ? undefined : goesOn(paid(payment));
    done(form, examplePerson(stage, form));
  };
  const keep = (name: string): boolean => {
    if (run === null) return false;
    const { content } = session.get();
    const journey = journeyOf(name, rehearsal, run) as unknown as JsonObject;
    const slug = freeSlug(slugOf(name) || "probefall", content.journeys);
    const journeys = { ...content.journeys, [slug]: journey };
    return session.replace(say("rehearsal.kept", { title: name }), { ...content, journeys }).ok;
  };
  return (
    <div className="bp-rehearsal">
      <RehearsalTools
        canStepBack={rehearsal.steps.length > 0}
        hasWork={forms.length + payments.length > 0}
        byItself={byItself}
        back={() => setRehearsal(stepBack(rehearsal))}
        again={() => setRehearsal(startRehearsal(rehearsal.start, rehearsal.settings))}
        push={(wait) => goesOn(unpaidFor(payments, wait))}
        leave={leave}
        canWait={run?.state?.status === "open"}
      />
      <Marker program={program} run={run} />
      {run?.failures.map((failure, index) => (
        <p key={index} role="alert" className="bp-note">
          {refusalWords(program, failure.code, failure.found, say)}
        </p>
      ))}
      {forms.map((form) => (
        <OpenFormView
          key={`${rehearsal.steps.length} ${form.node}`}
          program={program}
          place={place}
          now={now}
          data={run?.state?.data ?? {}}
          open={form}
          example={() => examplePerson(stage, form)}
          done={done}
        />
      ))}
      {payments.map((payment) => (
        <OpenPaymentView
          key={`${rehearsal.steps.length} ${payment.node}`}
          payment={payment}
          language={program.service.language}
          done={goesOn}
        />
      ))}
      {run !== null && run.state !== null && run.failures.length === 0 ? (
        <Keep
          // What was kept is this far; a step further it may be kept again.
          key={rehearsal.steps.length}
          isDone={run.state.status === "closed"}
          keep={keep}
        />
      ) : null}
      {run === null ? null : <LetterSheet program={program} run={run} />}
    </div>
  );
}

function freeSlug(base: string, taken: Readonly<Record<string, unknown>>): string {
  if (!Object.hasOwn(taken, base)) return base;
  for (let count = 2; ; count += 1) if (!Object.hasOwn(taken, `${base}-${count}`)) return `${base}-${count}`;
}

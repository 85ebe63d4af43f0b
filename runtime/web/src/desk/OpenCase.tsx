import { useState, type ReactNode } from "react";
import { Answers } from "./Answers.tsx";
import { Attention } from "./Attention.tsx";
import { CaseHead } from "./CaseHead.tsx";
import type { CaseView } from "./desk.ts";
import { History } from "./History.tsx";
import { RetryAlert } from "./RetryAlert.tsx";
import { IncidentAlert } from "./IncidentAlert.tsx";
import { Payments } from "./Payments.tsx";
import { useQuestions } from "./questions.ts";
import { Work, type Outcome } from "./Work.tsx";

interface OpenCaseProps {
  readonly view: CaseView;
  readonly onChange: (view: CaseView) => void;
}

/** On the left what is known, on the right what is to be done with it. */
export function OpenCase({ view, onChange }: OpenCaseProps): ReactNode {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const task = view.tasks.find(({ refusal }) => refusal === null) ?? view.tasks[0];
  const questions = useQuestions(view, task);
  const canAsk = outcome === null && task?.refusal === null;
  const ended = (next: CaseView, how: Outcome | null): void => {
    onChange(next);
    setOutcome(how);
  };
  return (
    <>
      <CaseHead view={view} />
      {view.incidents.map((incident) => (
        <IncidentAlert key={incident.id} incident={incident} />
      ))}
      {view.retries.map((retry) => (
        <RetryAlert key={retry.id} retry={retry} />
      ))}
      <div className="bp-case">
        <div className="bp-case-data">
          {view.status === "closed" ? null : <Attention view={view} />}
          <Payments payments={view.payments} />
          <Answers view={view} questions={canAsk ? questions : null} />
          {/* Whoever does something else has read how the last thing ended. */}
          <History view={view} onChange={(next) => ended(next, null)} />
        </div>
        <div className="bp-case-work">
          <Work view={view} task={task} outcome={outcome} questions={questions} onEnded={ended} />
        </div>
      </div>
    </>
  );
}

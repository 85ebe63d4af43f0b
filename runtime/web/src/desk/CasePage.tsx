import { printDate } from "@blaupause/engine";
import { useEffect, useState, type ReactNode } from "react";
import { Answers } from "./Answers.tsx";
import { commandId, useDesk, type CaseView, type Task } from "./desk.ts";
import { Decision } from "./Decision.tsx";
import { History } from "./History.tsx";
import { Link } from "./Link.tsx";
import { useQuestions } from "./questions.ts";

/** D2 to D5: data, decision and finished letter on one page. */
export function CasePage({ number }: { readonly number: string }): ReactNode {
  const { t, client } = useDesk();
  const [view, setView] = useState<CaseView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  useEffect(() => {
    void client("readCase", { parameters: { number } }).then((answer) =>
      answer.ok ? setView(answer.value) : setFailed(answer.code),
    );
  }, [client, number]);
  if (failed !== null) return <p role="alert">{t("desk.failed", { code: failed })}</p>;
  if (view === null) return <p>{t("desk.loading")}</p>;
  const finished = (next: CaseView): void => {
    setView(next);
    setDone(true);
  };
  return <Opened view={view} done={done} onDone={finished} onChange={setView} />;
}

interface OpenedProps {
  readonly view: CaseView;
  readonly done: boolean;
  readonly onDone: (view: CaseView) => void;
  readonly onChange: (view: CaseView) => void;
}
function Opened({ view, done, onDone, onChange }: OpenedProps): ReactNode {
  const { t, language } = useDesk();
  const task = view.tasks[0];
  const questions = useQuestions(view, task);
  return (
    <>
      <Link href="/amt/vorgaenge">{t("desk.back")}</Link>
      <div className="bp-case-head">
        <h1 className="kern-heading-large">{view.applicant === "" ? view.number : view.applicant}</h1>
        <p className="bp-sub">
          {view.service} · <span className="bp-mono">{view.number}</span> ·{" "}
          {t("desk.received", { date: printDate(view.received, language) })}
        </p>
      </div>
      <Incidents view={view} onChange={onChange} />
      <div className="bp-case">
        <div className="bp-case-data">
          <Attention view={view} />
          <Answers view={view} questions={done ? null : questions} />
          <History view={view} onChange={onChange} />
        </div>
        <div className="bp-case-work">
          <Work view={view} task={task} done={done} onDone={onDone} questions={questions} />
        </div>
      </div>
    </>
  );
}

type WorkProps = Pick<OpenedProps, "view" | "done" | "onDone"> & {
  readonly task: Task | undefined;
  readonly questions: ReturnType<typeof useQuestions>;
};
function Work({ view, task, done, onDone, questions }: WorkProps): ReactNode {
  const { t } = useDesk();
  if (done) return <Done />;
  if (task === undefined)
    return <p className="kern-body">{t(view.status === "closed" ? "desk.status.closed" : "desk.nothing")}</p>;
  if (task.refusal === "four-eyes" || task.refusal === "wrong-role")
    return (
      <section>
        <h2 className="kern-heading-medium">{task.title}</h2>
        <p className="kern-body">{t(`desk.refused.${task.refusal}`)}</p>
      </section>
    );
  return <Decision key={task.id} view={view} task={task} questions={questions} onDone={onDone} />;
}

function Done(): ReactNode {
  const { t, client, go } = useDesk();
  const next = async (): Promise<void> => {
    const answer = await client("listCases", { parameters: {} });
    const isNext = ({ waiting, number }: { waiting: string; number: string }): boolean =>
      waiting === "office" && !location.pathname.endsWith(`/${number}`);
    const found = answer.ok ? answer.value.cases.find(isNext) : undefined;
    go(found === undefined ? "/amt/vorgaenge" : `/amt/vorgaenge/${found.number}`);
  };
  return (
    <section className="bp-done" role="status">
      <h2 className="kern-heading-medium">{t("desk.done")}</h2>
      <button type="button" className="kern-btn kern-btn--primary" onClick={() => void next()}>
        <span className="kern-label">{t("desk.done.next")}</span>
      </button>
    </section>
  );
}

function Attention({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useDesk();
  if (view.attention.length === 0) return <p className="kern-body bp-quiet">{t("desk.attention.none")}</p>;
  return (
    <section className="bp-attention">
      <h2 className="kern-heading-small">{t("desk.attention", { count: view.attention.length })}</h2>
      <ul className="kern-list kern-list--bullet">
        {view.attention.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Incidents({ view, onChange }: Pick<OpenedProps, "view" | "onChange">): ReactNode {
  const { t, client } = useDesk();
  const retry = async (incident: string): Promise<void> => {
    const body = { id: commandId(), type: "retryIncident" as const, incident };
    const answer = await client("commandCase", { parameters: { number: view.number }, body });
    if (answer.ok) onChange(answer.value);
  };
  return view.incidents.map(({ id, title, code }) => (
    <div className="kern-alert kern-alert--danger" role="alert" key={id}>
      <div className="kern-alert__header">
        <span className="kern-icon kern-icon--danger" aria-hidden="true" />
        <h2 className="kern-title">{t("desk.incident", { title })}</h2>
      </div>
      <div className="kern-alert__body">
        <p className="bp-mono">{code}</p>
        <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void retry(id)}>
          <span className="kern-label">{t("desk.incident.retry")}</span>
        </button>
      </div>
    </div>
  ));
}

import { useState, type ReactNode } from "react";
import { Claim } from "./Claim.tsx";
import { ClosedCase } from "./ClosedCase.tsx";
import { Decision } from "./Decision.tsx";
import { useDesk, type CaseView, type Task } from "./desk.ts";
import { Done } from "./Done.tsx";
import { Mend } from "./Mend.tsx";
import type { Questions } from "./questions.ts";

/** How the last thing that was done here ended. */
export type Outcome = "done" | "mended";

interface WorkProps {
  readonly view: CaseView;
  readonly task: Task | undefined;
  readonly outcome: Outcome | null;
  readonly questions: Questions | null;
  readonly onEnded: (view: CaseView, outcome: Outcome | null) => void;
}

/** What is to be done, if anything: a stuck step comes first where nothing else waits for this person. */
export function Work({ view, task, outcome, questions, onEnded }: WorkProps): ReactNode {
  const { t } = useDesk();
  const mendable = view.incidents.filter(({ mends }) => mends !== null);
  const canWork = task !== undefined && task.refusal === null;
  const [mending, setMending] = useState<string | null>(null);
  const chosen = mendable.find(({ id }) => id === mending) ?? (canWork ? undefined : mendable[0]);
  if (outcome !== null)
    return (
      <Done except={view.number} more={canWork ? task.title : undefined} onMore={() => onEnded(view, null)}>
        {t(`desk.${outcome}`)}
      </Done>
    );
  if (chosen !== undefined)
    return (
      <Mend
        key={chosen.id}
        view={view}
        incident={chosen}
        asked={mending !== null}
        onMended={(next) => onEnded(next, isStuck(next, chosen.id) ? null : "mended")}
      />
    );
  return (
    <>
      {mendable.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className="kern-btn kern-btn--secondary"
          onClick={() => setMending(id)}
        >
          <span className="kern-label">{t("desk.mend", { title })}</span>
        </button>
      ))}
      {task === undefined ? (
        <Nothing view={view} onChange={(next) => onEnded(next, null)} />
      ) : (
        <section className="bp-decide bp-held">
          {canWork ? null : <h2 className="kern-heading-medium">{task.title}</h2>}
          <Claim key={task.id} view={view} task={task} onChange={(next) => onEnded(next, null)} />
        </section>
      )}
      {canWork ? (
        <Decision
          key={task.id}
          view={view}
          task={task}
          questions={questions}
          onDone={(next) => onEnded(next, "done")}
        />
      ) : null}
    </>
  );
}

const isStuck = ({ incidents }: CaseView, incident: string): boolean =>
  incidents.some(({ id }) => id === incident);

interface NothingProps {
  readonly view: CaseView;
  readonly onChange: (view: CaseView) => void;
}
function Nothing({ view, onChange }: NothingProps): ReactNode {
  const { t } = useDesk();
  if (view.status === "closed") return <ClosedCase view={view} onChange={onChange} />;
  return <p className="kern-body">{t(view.incidents.length > 0 ? "desk.nothing.stuck" : "desk.nothing")}</p>;
}

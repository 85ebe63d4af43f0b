import { useState, type ReactNode } from "react";
import { Claim } from "./Claim.tsx";
import { ClosedCase } from "./ClosedCase.tsx";
import { Decision } from "./Decision.tsx";
import { useDesk, type CaseView } from "./desk.ts";
import { Mend } from "./Mend.tsx";
import { NoticeDates } from "./NoticeDates.tsx";
import { isUnopened, Unopened } from "./Unopened.tsx";
import type { WorkProps } from "./Work.tsx";

/** A stuck step comes first where nothing else waits for this person. */
export function Step({ view, task, questions, onEnded }: Omit<WorkProps, "outcome">): ReactNode {
  const { t } = useDesk();
  const mendable = view.incidents.filter(({ mends }) => mends !== null);
  const canWork = task !== undefined && task.refusal === null;
  const [mending, setMending] = useState<string | null>(null);
  const chosen = mendable.find(({ id }) => id === mending) ?? (canWork ? undefined : mendable[0]);
  if (chosen !== undefined) {
    const mended = (next: CaseView): void => onEnded(next, isStuck(next, chosen.id) ? null : "mended");
    const stuck = { view, incident: chosen, asked: mending !== null };
    return isUnopened(chosen) ? (
      <Unopened {...stuck} key={chosen.id} onDone={mended} />
    ) : (
      <Mend {...stuck} key={chosen.id} onMended={mended} />
    );
  }
  return (
    <>
      {mendable.map((incident) => (
        <button
          key={incident.id}
          type="button"
          className="kern-btn kern-btn--secondary"
          onClick={() => setMending(incident.id)}
        >
          <span className="kern-label">
            {isUnopened(incident) ? t("desk.unopened.how") : t("desk.mend", { title: incident.title })}
          </span>
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

const isWaiting = ({ retrieveBy, retrievedAt }: CaseView["notices"][number]): boolean =>
  retrieveBy !== undefined && retrievedAt === undefined;

interface NothingProps {
  readonly view: CaseView;
  readonly onChange: (view: CaseView) => void;
}
function Nothing({ view, onChange }: NothingProps): ReactNode {
  const { t } = useDesk();
  if (view.status === "closed") return <ClosedCase view={view} onChange={onChange} />;
  const waiting = view.notices.filter(isWaiting);
  return (
    <>
      <p className="kern-body">{t(view.incidents.length > 0 ? "desk.nothing.stuck" : "desk.nothing")}</p>
      {waiting.map((notice) => (
        <NoticeDates key={notice.sentAt} notice={notice} isGiven isOver={view.incidents.length > 0} />
      ))}
    </>
  );
}

import type { Filling } from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useDesk, type CaseView, type Incident } from "./desk.ts";
import { MendForm } from "./MendForm.tsx";
import { Refused } from "./Refused.tsx";
import { useCommand } from "./useCommand.ts";

export type Mendable = NonNullable<Incident["mends"]>[number];

interface MendProps {
  readonly view: CaseView;
  readonly incident: Incident;
  /** Somebody has just asked for it: it takes the focus from the button that is gone. */
  readonly asked: boolean;
  readonly onMended: (view: CaseView) => void;
}

/** A stuck step goes on: as it is, or with the answers corrected that it was stuck on. */
export function Mend({ view, incident, asked, onMended }: MendProps): ReactNode {
  const { t } = useDesk();
  const { send, busy, refused } = useCommand(view.number);
  const [fillings, setFillings] = useState<Readonly<Record<string, Filling>>>({});
  const [attempt, setAttempt] = useState(0);
  const [uploads, setUploads] = useState(0);
  const [again, setAgain] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked) heading.current?.focus();
  }, [asked]);
  const mends = incident.mends ?? [];
  const answers = Object.assign({}, ...mends.map((mend) => changedIn(mend, fillings[mend.name]))) as Record<
    string,
    Json
  >;
  const changed = Object.keys(answers).length > 0;
  const goOn = async (): Promise<void> => {
    const next = await send(
      changed
        ? { type: "repairIncident", incident: incident.id, answers }
        : { type: "retryIncident", incident: incident.id },
    );
    setAttempt(next === null ? attempt + 1 : 0);
    setAgain(next?.incidents.some(({ id }) => id === incident.id) === true);
    if (next !== null) onMended(next);
  };
  return (
    <section className="bp-decide">
      <h2 className="kern-heading-medium" ref={heading} tabIndex={-1}>
        {t("desk.mend", { title: incident.title })}
      </h2>
      <p className="kern-body">{t(mends.length === 0 ? "desk.mend.none" : "desk.mend.text")}</p>
      <MendForm
        view={view}
        mends={mends}
        fillings={fillings}
        attempt={refused === "invalid-answers" || refused === "stopped" ? attempt : 0}
        onChange={({ name, filling }, change) =>
          setFillings((now) => ({ ...now, [name]: change(now[name] ?? filling) }))
        }
        onUploading={(step) => setUploads((now) => now + step)}
      />
      <Refused code={refused} />
      {mends.length > 1 && refused === "invalid-answers" ? <p role="alert">{t("desk.mend.wrong")}</p> : null}
      {again ? (
        <p className="bp-refused" role="alert">
          <span className="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true" />
          <span>{t("desk.mend.again")}</span>
        </p>
      ) : null}
      <button
        type="button"
        className="kern-btn kern-btn--primary"
        disabled={busy || uploads > 0}
        onClick={() => void goOn()}
      >
        <span className="kern-label">{t(changed ? "desk.mend.go" : "desk.incident.retry")}</span>
      </button>
    </section>
  );
}

/** Top-level answers that are not as they were; null takes one away. */
function changedIn({ name, filling }: Mendable, now: Filling | undefined): Record<string, Json> {
  const before = filling.answers;
  const after = now?.answers ?? before;
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = ids.filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
  return Object.fromEntries(changed.map((id) => [`${name}.${id}`, after[id] ?? null]));
}

import { printDate } from "@blaupause/engine";
import { isMessageKey, type Translate } from "@blaupause/ui";
import { useRef, useState, type ReactNode } from "react";
import { commandId, useDesk, type CaseView } from "./desk.ts";

/** The office's own clock: whoever reads this sits there. */
const clock = (at: string): string =>
  new Date(at).toLocaleString("de-DE", { dateStyle: "short", timeStyle: "short" });

function eventWord(t: Translate, type: string): string {
  const key = `desk.event.${type}`;
  return isMessageKey(key) ? t(key) : type;
}

/** Colleagues come with their names; the system and the applicant have none here. */
const whoIs = (t: Translate, by: string): string =>
  by === "system" || by === "applicant" ? t(`desk.by.${by}`) : by;

interface HistoryProps {
  readonly view: CaseView;
  readonly onChange: (view: CaseView) => void;
}

/** Letters that were made, notes, and what happened when. */
export function History({ view, onChange }: HistoryProps): ReactNode {
  const { t, language } = useDesk();
  return (
    <>
      {view.letters.length === 0 ? null : (
        <section>
          <h2 className="kern-heading-small">{t("desk.letters")}</h2>
          <ul className="kern-list">
            {view.letters.map(({ title, file, madeAt }) => (
              <li key={file}>
                <a className="kern-link" href={`/api/cases/${view.number}/files/${file}`}>
                  {title}
                </a>{" "}
                <span className="bp-sub">{printDate(madeAt, language)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Note view={view} onChange={onChange} />
      <details className="bp-section">
        <summary>{t("desk.history")}</summary>
        <ol className="bp-events">
          {view.events.map((event) => (
            <li key={event.seq}>
              <span className="bp-sub bp-mono">{clock(event.at)}</span> {eventWord(t, event.type)}
              {event.node === null ? "" : ` · ${event.node}`} · {whoIs(t, event.by)}
              {event.note === null ? null : <p>{event.note}</p>}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function Note({ view, onChange }: HistoryProps): ReactNode {
  const { t, client } = useDesk();
  const [text, setText] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  const save = async (): Promise<void> => {
    // Nothing to save: the way to change that is to write something.
    if (text.trim() === "") return box.current?.focus();
    const body = { id: commandId(), type: "addNote" as const, text };
    const answer = await client("commandCase", { parameters: { number: view.number }, body });
    if (!answer.ok) return;
    setText("");
    onChange(answer.value);
  };
  return (
    <section className="bp-note">
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="note">
          {t("desk.note")}
        </label>
        <textarea
          id="note"
          ref={box}
          className="kern-form-input__input"
          rows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void save()}>
        <span className="kern-label">{t("desk.note.add")}</span>
      </button>
    </section>
  );
}

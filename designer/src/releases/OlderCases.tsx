import type { AnswerOf, routes } from "@blaupause/api";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import { OlderTable } from "./OlderTable.tsx";

export type Older = AnswerOf<(typeof routes)["readOlderCases"]>;

interface OlderCasesProps {
  /** The service, or the address it is offered under. */
  readonly service: string;
}
/** „Laufende Vorgänge“ on a version that was replaced; none is nothing on the screen. */
export function OlderCases({ service }: OlderCasesProps): ReactNode {
  const { say, client } = useDesigner();
  const [older, setOlder] = useState<Older | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    void client("readOlderCases", { parameters: { service } }).then(
      (answer) => answer.ok && setOlder(answer.value),
    );
  }, [client, service]);
  if (older === null || older.cases.length + older.moved === 0) return null;
  const done = (next: Older): void => {
    setOlder(next);
    // The button that was pressed may be gone.
    heading.current?.focus();
  };
  return (
    <section className="bp-card" aria-labelledby="laufende">
      <h2 id="laufende" ref={heading} tabIndex={-1}>
        {say("older.title")}
      </h2>
      <p>{say("older.text")}</p>
      {older.moved === 0 ? null : <p role="status">{say("older.moved", { count: older.moved })}</p>}
      <OlderTable older={older} />
      {older.safe === 0 ? null : <Move service={service} older={older} done={done} />}
    </section>
  );
}

const FEW = 3;

interface MoveProps extends OlderCasesProps {
  readonly older: Older;
  readonly done: (older: Older) => void;
}
/** First a few, to see that all is well; then the rest. */
function Move({ service, older: { safe }, done }: MoveProps): ReactNode {
  const { say, client } = useDesigner();
  const [reason, setReason] = useState("");
  const [told, tell] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const move = async (most: number): Promise<void> => {
    if (reason.trim() === "") return tell(say("older.reason.missing"));
    setBusy(true);
    tell(null);
    const answer = await client("migrateCases", { parameters: { service }, body: { most, reason } });
    setBusy(false);
    if (answer.ok) done(answer.value);
    else tell(say("older.failed"));
  };
  return (
    <>
      <TextLine
        label={say("older.reason")}
        hint={say("older.reason.hint")}
        value={reason}
        change={setReason}
      />
      {told === null ? null : <p role="alert">{told}</p>}
      <p className="bp-buttons">
        {safe > FEW ? (
          <button
            type="button"
            className="kern-btn kern-btn--secondary"
            disabled={isBusy}
            onClick={() => void move(FEW)}
          >
            <span className="kern-label">{say("older.few", { count: FEW })}</span>
          </button>
        ) : null}
        <button
          type="button"
          className="kern-btn kern-btn--secondary"
          disabled={isBusy}
          onClick={() => void move(safe)}
        >
          <span className="kern-label">{say(safe === 1 ? "older.one" : "older.all", { count: safe })}</span>
        </button>
      </p>
    </>
  );
}

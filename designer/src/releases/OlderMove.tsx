import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import type { Older } from "./OlderCases.tsx";

const FEW = 3;

interface MoveProps {
  readonly service: string;
  readonly older: Older;
  readonly from: string;
  readonly done: (older: Older) => void;
}
/** First a few, to see that all is well; then the rest. */
export function Move({ service, older: { safe }, from, done }: MoveProps): ReactNode {
  const { say, client } = useDesigner();
  const [reason, setReason] = useState("");
  const [told, tell] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const move = async (most: number): Promise<void> => {
    if (reason.trim() === "") return tell(say("older.reason.missing"));
    setBusy(true);
    tell(null);
    const answer = await client("migrateCases", { parameters: { service }, body: { most, reason, from } });
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

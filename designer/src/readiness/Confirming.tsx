import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import { criterionTitle } from "./criterionWords.ts";
import type { Criterion, Readiness } from "./ReadinessPage.tsx";

interface ConfirmingProps {
  readonly criterion: Criterion;
  readonly changed: (readiness: Readiness) => void;
}

/** A named person stands for it, or takes that back. */
export function Confirming({ criterion, changed }: ConfirmingProps): ReactNode {
  const { say, client } = useDesigner();
  const { head } = useCopy();
  const [told, tell] = useState<string | null>(null);
  const { id, state, confirmedBy, confirmedAt } = criterion;
  const isDone = state === "done";
  const send = async (): Promise<void> => {
    const body = { criterion: id, isConfirmed: !isDone };
    const answer = await client("confirmCriterion", { parameters: { service: head.id }, body });
    if (answer.ok) changed(answer.value);
    else tell(say("release.failed", { code: answer.code }));
  };
  return (
    <p>
      {isDone
        ? `${say("ready.confirmed", { name: confirmedBy ?? "", time: dayAndTime(confirmedAt ?? "") })} `
        : null}
      <button
        type="button"
        className="kern-btn kern-btn--tertiary kern-btn--x-small"
        aria-label={`${say(isDone ? "ready.withdraw" : "ready.confirm")}: ${criterionTitle(criterion, say)}`}
        onClick={() => void send()}
      >
        <span className="kern-label">{say(isDone ? "ready.withdraw" : "ready.confirm")}</span>
      </button>
      {told === null ? null : <span role="alert">{told}</span>}
    </p>
  );
}

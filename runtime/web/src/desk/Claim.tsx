import type { ReactNode } from "react";
import { useDesk, type CaseView, type Task } from "./desk.ts";
import { Refused } from "./Refused.tsx";
import { refusalSentence } from "./refusal.ts";
import { useCommand } from "./useCommand.ts";

interface ClaimProps {
  readonly view: CaseView;
  readonly task: Task;
  readonly onChange: (view: CaseView) => void;
}

/** Who works on the step: nobody yet, this person, or a colleague, from whom it can be taken over. */
export function Claim({ view, task, onChange }: ClaimProps): ReactNode {
  const { t } = useDesk();
  const { send, busy, refused } = useCommand(view.number);
  const mayTake = task.refusal === null || task.refusal === "task-claimed";
  const press = async (): Promise<void> => {
    const given = task.assignee === null ? view : await send({ type: "releaseTask", task: task.id });
    if (given === null) return;
    const next = task.mine ? given : await send({ type: "claimTask", task: task.id });
    onChange(next ?? given);
  };
  return (
    <div className="bp-holder">
      <p className="kern-body">{holderSentence(t, task)}</p>
      {mayTake ? (
        <button
          type="button"
          className="kern-btn kern-btn--secondary"
          disabled={busy}
          onClick={() => void press()}
        >
          <span className="kern-label">{t(buttonOf(task))}</span>
        </button>
      ) : null}
      <Refused code={refused} />
    </div>
  );
}

const buttonOf = ({ mine, assignee }: Task) =>
  mine ? "desk.release" : assignee === null ? "desk.claim" : "desk.claim.over";

function holderSentence(t: ReturnType<typeof useDesk>["t"], { mine, assignee, refusal }: Task): string {
  if (mine) return t("desk.holder.you");
  if (assignee !== null && assignee !== "") return t("desk.holder.other", { name: assignee });
  return refusal === null ? t("desk.holder.nobody") : refusalSentence(t, refusal);
}

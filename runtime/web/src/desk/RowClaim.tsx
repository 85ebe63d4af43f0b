import type { ReactNode } from "react";
import { useDesk, type Row } from "./desk.ts";
import { Refused } from "./Refused.tsx";
import { useCommand } from "./useCommand.ts";

/** Who works on a case, and the way to take it or to give it back, without opening it. */
export function RowClaim({ row, onChange }: { readonly row: Row; readonly onChange: () => void }): ReactNode {
  const { t } = useDesk();
  const { send, busy, refused } = useCommand(row.number);
  const { task, number, mine, assignee, waiting, refusal } = row;
  if (waiting !== "office" || task === null) return null;
  const verb = mine ? "release" : "claim";
  const press = async (): Promise<void> => {
    if ((await send({ type: `${verb}Task`, task })) !== null) onChange();
  };
  return (
    <span className="bp-claim">
      {mine ? <span>{t("desk.claim.you")}</span> : null}
      {assignee !== null && !mine ? (
        <span>{assignee === "" ? t("desk.claim.somebody") : assignee}</span>
      ) : null}
      {refusal === "four-eyes" ? <span className="bp-sub">{t("desk.claim.second")}</span> : null}
      {refusal === null ? (
        <button
          type="button"
          className="kern-btn kern-btn--tertiary kern-btn--x-small"
          aria-label={t(`desk.${verb}.label`, { number })}
          disabled={busy}
          onClick={() => void press()}
        >
          <span className="kern-label">{t(`desk.${verb}`)}</span>
        </button>
      ) : null}
      <Refused code={refused} />
    </span>
  );
}

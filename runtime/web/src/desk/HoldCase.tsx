import { useState, type ReactNode } from "react";
import { dayTime } from "./dayTime.ts";
import { useDesk, type CaseView } from "./desk.ts";
import { Field } from "./Field.tsx";
import type { Refusal } from "./form/faults.ts";
import { FormRefused } from "./form/FormRefused.tsx";
import { StaffForm } from "./form/StaffForm.tsx";
import { Refused } from "./Refused.tsx";

interface HoldCaseProps {
  readonly view: CaseView;
  readonly onChange: (view: CaseView) => void;
}

/** A closed case goes when its time is over. A lawsuit or an audit may need it longer: somebody says so, and why. */
export function HoldCase({ view, onChange }: HoldCaseProps): ReactNode {
  const { t, client } = useDesk();
  const [reason, setReason] = useState("");
  const [refused, refuse] = useState<Refusal | null>(null);
  const { hold, number } = view;
  const keep = async (): Promise<void> => {
    const answer = await client("holdCase", { parameters: { number }, body: { reason } });
    if (answer.ok) onChange(answer.value);
    else refuse(answer);
  };
  const letGo = async (): Promise<void> => {
    const answer = await client("releaseHold", { parameters: { number } });
    if (answer.ok) onChange(answer.value);
    else refuse(answer);
  };
  if (hold === null && !view.mayHold) return null;
  return (
    <details className="bp-fold" open={hold !== null}>
      <summary>{t(hold === null ? "hold.title" : "hold.on")}</summary>
      {hold === null ? (
        <StaffForm refused={refused} submit={keep}>
          <p>{t("hold.text")}</p>
          <Field name="reason" label={t("hold.reason")} value={reason} change={setReason} />
          <FormRefused />
          <button type="submit" className="kern-btn kern-btn--secondary">
            <span className="kern-label">{t("hold.keep")}</span>
          </button>
        </StaffForm>
      ) : (
        <>
          <Refused code={refused?.code ?? null} />
          <p>{t("hold.since", { name: hold.by, time: dayTime(hold.at), reason: hold.reason })}</p>
          {view.mayHold ? (
            <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void letGo()}>
              <span className="kern-label">{t("hold.end")}</span>
            </button>
          ) : null}
        </>
      )}
    </details>
  );
}

import { useState, type ReactNode } from "react";
import { useDesk } from "../../desk.ts";
import { Field } from "../../Field.tsx";
import type { Refusal } from "../../form/faults.ts";
import { FormRefused } from "../../form/FormRefused.tsx";
import { StaffForm } from "../../form/StaffForm.tsx";
import { CredentialFields } from "./CredentialFields.tsx";
import { givenOf, type PaymentGiven, type PaymentView } from "./payment.ts";

interface PaymentFormProps {
  readonly view: PaymentView;
  readonly changed: (view: PaymentView) => void;
}

/** The provider's interface, as whom it knows the organisation, and by what. */
export function PaymentForm({ view, changed }: PaymentFormProps): ReactNode {
  const { t, client } = useDesk();
  const [given, setGiven] = useState(() => givenOf(view));
  const [refused, refuse] = useState<Refusal | null>(null);
  const put = (next: Partial<PaymentGiven>): void => setGiven({ ...given, ...next });
  const settle = (answer: Awaited<ReturnType<typeof save>>): void =>
    answer.ok ? changed(answer.value) : refuse(answer);
  const save = () => client("savePayment", { body: given });
  const submit = (): void => void save().then(settle);
  return (
    <StaffForm className="bp-person-form" refused={refused} submit={submit}>
      <h2>{t("payment.provider")}</h2>
      <Field
        name="url"
        label={t("payment.url")}
        hint={t("payment.url.hint")}
        value={given.url}
        change={(url) => put({ url })}
      />
      <Field
        name="originatorId"
        label={t("payment.originator")}
        value={given.originatorId}
        change={(originatorId) => put({ originatorId })}
      />
      <Field
        name="endPointId"
        label={t("payment.endPoint")}
        hint={t("payment.endPoint.hint")}
        value={given.endPointId}
        change={(endPointId) => put({ endPointId })}
      />
      <CredentialFields
        kept={view.settings?.credential ?? null}
        credential={given.credential}
        change={(credential) => put({ credential })}
      />
      <FormRefused />
      <div className="bp-actions">
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{t("payment.save")}</span>
        </button>
      </div>
    </StaffForm>
  );
}

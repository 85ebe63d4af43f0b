import { useState, type ReactNode } from "react";
import { useDesk } from "../../desk.ts";
import { PageHeading } from "../../PageHeading.tsx";
import { NotYet } from "../../NotYet.tsx";
import { useAsked } from "../../useAsked.ts";
import { AdminNav } from "../AdminNav.tsx";
import type { PaymentView } from "./payment.ts";
import { PaymentForm } from "./PaymentForm.tsx";
import { RemovePayment } from "./RemovePayment.tsx";
import { TestPayment } from "./TestPayment.tsx";
import { Told } from "./Told.tsx";

/** Where applicants pay. */
export function PaymentPage(): ReactNode {
  const { t, client } = useDesk();
  const [found, again, isUnread] = useAsked(async () => {
    const answer = await client("readPayment");
    return answer.ok ? answer.value : null;
  });
  const [changed, setChanged] = useState<PaymentView | null>(null);
  const [isSaved, setSaved] = useState(false);
  const view = changed ?? found;
  if (view === null) return <NotYet isUnread={isUnread} again={again} />;
  const save = (next: PaymentView): void => {
    setChanged(next);
    setSaved(true);
  };
  const test = (next: PaymentView): void => {
    setChanged(next);
    setSaved(false);
  };
  return (
    <div className="bp-admin">
      <PageHeading>{t("payment.title")}</PageHeading>
      <AdminNav />
      <p className="bp-lead">{t("payment.text")}</p>
      {isSaved ? <Told key={view.rev} view={view} /> : null}
      <PaymentForm key={view.rev} view={view} changed={save} />
      {view.settings === null ? null : (
        <>
          <TestPayment view={view} changed={test} />
          <RemovePayment changed={save} />
        </>
      )}
    </div>
  );
}

import { useState, type ReactNode } from "react";
import { dayTime } from "../../dayTime.ts";
import { useDesk } from "../../desk.ts";
import { Refused } from "../../Refused.tsx";
import { saidOf, type PaymentView } from "./payment.ts";
import { useReturn } from "./useReturn.ts";

interface TestPaymentProps {
  readonly view: PaymentView;
  readonly changed: (view: PaymentView) => void;
}

/** One cent, to see that the provider answers; whoever wants to see the whole way pays it. */
export function TestPayment({ view: { tested }, changed }: TestPaymentProps): ReactNode {
  const { t, client } = useDesk();
  const [refused, refuse] = useState<string | null>(null);
  const ask = (route: "testPayment" | "readTestPayment") => () =>
    void client(route, { body: {} }).then((answer) =>
      answer.ok ? changed(answer.value) : refuse(answer.code),
    );
  useReturn(isOpen(tested), ask("readTestPayment"));
  return (
    <section aria-labelledby="probe">
      <h2 id="probe">{t("payment.test")}</h2>
      <p>{t("payment.test.text")}</p>
      <button type="button" className="kern-btn kern-btn--secondary" onClick={ask("testPayment")}>
        <span className="kern-label">{t("payment.test.go")}</span>
      </button>
      <Refused code={refused} />
      {tested === null ? null : <Outcome tested={tested} ask={ask("readTestPayment")} />}
    </section>
  );
}

/** Asked for, and not told yet how it ended. */
const isOpen = (tested: PaymentView["tested"]): boolean =>
  tested !== null && tested.url !== null && (tested.status === null || tested.status === "INITIAL");

interface OutcomeProps {
  readonly tested: NonNullable<PaymentView["tested"]>;
  readonly ask: () => void;
}
function Outcome({ tested: { at, fault, status, url }, ask }: OutcomeProps): ReactNode {
  const { t } = useDesk();
  const said = saidOf(t, { fault, status });
  return (
    <div className="bp-tested" role="status">
      <h3>{t("payment.test.at", { date: dayTime(at) })}</h3>
      <p className={fault === null ? undefined : "bp-refused"}>{said}</p>
      {url === null ? null : (
        <div className="bp-actions">
          <a className="kern-btn kern-btn--secondary" href={url} target="_blank" rel="noreferrer">
            <span className="kern-label">{t("payment.test.page")}</span>
          </a>
          <button type="button" className="kern-btn kern-btn--secondary" onClick={ask}>
            <span className="kern-label">{t("payment.test.ask")}</span>
          </button>
        </div>
      )}
    </div>
  );
}

import { useEffect, useRef, useState, type ReactNode } from "react";
import { useDesk } from "../../desk.ts";
import { Refused } from "../../Refused.tsx";
import type { PaymentView } from "./payment.ts";

interface RemovePaymentProps {
  readonly changed: (view: PaymentView) => void;
}

/** Taking the provider away stops people who are to pay: it is asked once more, and says what becomes of them. */
export function RemovePayment({ changed }: RemovePaymentProps): ReactNode {
  const { t } = useDesk();
  const [isAsking, setAsking] = useState(false);
  if (isAsking) return <Sure changed={changed} leave={() => setAsking(false)} />;
  return (
    <section>
      <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => setAsking(true)}>
        <span className="kern-label">{t("payment.remove")}</span>
      </button>
    </section>
  );
}

function Sure({ changed, leave }: RemovePaymentProps & { readonly leave: () => void }): ReactNode {
  const { t, client } = useDesk();
  const [refused, refuse] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const remove = async (): Promise<void> => {
    const answer = await client("removePayment");
    if (answer.ok) changed(answer.value);
    else refuse(answer.code);
  };
  return (
    <section className="bp-tested" aria-labelledby="entfernen">
      <h2 id="entfernen" ref={heading} tabIndex={-1}>
        {t("payment.remove.title")}
      </h2>
      <p>{t("payment.remove.text")}</p>
      <Refused code={refused} />
      <div className="bp-actions">
        <button type="button" className="kern-btn kern-btn--secondary" onClick={leave}>
          <span className="kern-label">{t("payment.remove.no")}</span>
        </button>
        <button type="button" className="kern-btn kern-btn--primary" onClick={() => void remove()}>
          <span className="kern-label">{t("payment.remove.yes")}</span>
        </button>
      </div>
    </section>
  );
}

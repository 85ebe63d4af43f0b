import { useEffect, useRef, type ReactNode } from "react";
import { useDesk } from "../../desk.ts";
import { saidOf, type PaymentView } from "./payment.ts";

/** What came of the last thing somebody did here; it takes the focus from the button that may be gone. */
export function Told({ view: { settings, checked } }: { readonly view: PaymentView }): ReactNode {
  const { t } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const fault = checked?.fault ?? null;
  const kind = fault === null ? "success" : "warning";
  const title = settings === null ? "removed" : fault === null ? "saved" : "saved.fault";
  return (
    <div className={`kern-alert kern-alert--${kind}`} role="status">
      <div className="kern-alert__header">
        <span className={`kern-icon kern-icon--${kind}`} aria-hidden="true" />
        <h2 className="kern-title" ref={heading} tabIndex={-1}>
          {t(`payment.${title}`)}
        </h2>
      </div>
      {settings === null ? null : (
        <div className="kern-alert__body">
          <p className="kern-body">
            {fault === null ? t("payment.saved.next") : saidOf(t, { fault, status: null })}
          </p>
        </div>
      )}
    </div>
  );
}

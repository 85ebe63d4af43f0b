import type { ReactNode } from "react";
import { dayTime } from "./dayTime.ts";
import { useDesk, type CaseView } from "./desk.ts";

/** Which step waits for a system that is away, and when it is tried again: there is nothing to do about it here. */
export function RetryAlert({ retry }: { readonly retry: CaseView["retries"][number] }): ReactNode {
  const { t } = useDesk();
  return (
    <div className="kern-alert kern-alert--warning" role="status">
      <div className="kern-alert__header">
        <span className="kern-icon kern-icon--warning" aria-hidden="true" />
        <h2 className="kern-title">{t("desk.retry", { title: retry.title })}</h2>
      </div>
      <div className="kern-alert__body">
        <p className="kern-body">{t("desk.retry.text", { next: dayTime(retry.next) })}</p>
      </div>
    </div>
  );
}

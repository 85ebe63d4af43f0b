import { printDay, type Notification } from "@blaupause/engine";
import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";

/** D5: the date explains itself. */
export function NoticeDates({
  notice,
  isGiven = false,
}: {
  readonly notice: Notification;
  /** It went out already; before that the same dates are a forecast. */
  readonly isGiven?: boolean;
}): ReactNode {
  const { t, language } = useDesk();
  const day = (iso: string): string => printDay(iso, language);
  return (
    <section className="bp-notice">
      <h3 className="kern-label">{t("desk.notice")}</h3>
      <p className="kern-body">
        {isGiven
          ? t(`desk.notice.given.${notice.mode}`, { date: day(notice.reckoning[0]?.to ?? notice.sentAt) })
          : t(`desk.notice.${notice.mode}`)}
      </p>
      {notice.notifiedAt === null ? null : (
        <p className="kern-body">{t("desk.notice.date", { date: day(notice.notifiedAt) })}</p>
      )}
      {notice.remedyUntil === null || notice.remedyKind === null ? null : (
        <p className="kern-body">
          {t(`desk.notice.${notice.remedyKind}`, { date: day(notice.remedyUntil) })}
        </p>
      )}
      {notice.confirmed ? null : <p className="kern-body kern-body--small">{t("desk.notice.unconfirmed")}</p>}
      <details>
        <summary>{t("desk.notice.steps")}</summary>
        <ol className="kern-list kern-list--number">
          {notice.reckoning.map((step, index) => (
            <li key={index}>
              {t(`desk.step.${step.code}`, {
                from: day(step.from),
                to: day(step.to),
                length: step.length ?? "",
                name: step.name ?? "",
              })}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

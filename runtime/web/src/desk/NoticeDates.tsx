import { printDay, type Notification } from "@blaupause/engine";
import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";

/** D5: the date explains itself. */
export function NoticeDates({
  notice,
  isGiven = false,
  isOver = false,
}: {
  readonly notice: Notification;
  /** It went out already; before that the same dates are a forecast. */
  readonly isGiven?: boolean;
  /** It lay ready for retrieval, and the time for that has passed. */
  readonly isOver?: boolean;
}): ReactNode {
  const { t, language } = useDesk();
  const day = (iso: string): string => printDay(iso, language);
  return (
    <section className="bp-notice">
      <h3 className="kern-label">{t("desk.notice")}</h3>
      <p className="kern-body">
        {t(wayOf(notice, isGiven), {
          date: day(notice.reckoning.find(({ code }) => code === "sent")?.to ?? notice.sentAt),
        })}
      </p>
      <Retrieval notice={notice} isGiven={isGiven} isOver={isOver} />
      {notice.notifiedAt === null ? null : (
        <p className="kern-body">{t("desk.notice.date", { date: day(notice.notifiedAt) })}</p>
      )}
      {notice.remedyUntil === null || notice.remedyKind === null ? null : (
        <p className="kern-body">
          {t(`desk.notice.${notice.remedyKind}`, { date: day(notice.remedyUntil) })}
        </p>
      )}
      {notice.confirmed ? null : <p className="kern-body kern-body--small">{t("desk.notice.unconfirmed")}</p>}
      <Steps notice={notice} />
    </section>
  );
}

/** A letter that lies ready was not given yet. */
function wayOf({ mode, retrieveBy, retrievedAt, toPost }: Notification, isGiven: boolean) {
  if (toPost === true) return "desk.notice.to-post";
  if (!isGiven) return `desk.notice.${mode}` as const;
  if (retrieveBy !== undefined && retrievedAt === undefined) return "desk.notice.provided";
  return `desk.notice.given.${mode}` as const;
}

function Steps({ notice }: { readonly notice: Notification }): ReactNode {
  const { t, language } = useDesk();
  const day = (iso: string): string => printDay(iso, language);
  if (notice.reckoning.length === 0) return null;
  return (
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
  );
}

interface RetrievalProps {
  readonly notice: Notification;
  readonly isGiven: boolean;
  readonly isOver: boolean;
}
/** Where it counts only from the day the person opens it. */
function Retrieval({ notice, isGiven, isOver }: RetrievalProps): ReactNode {
  const { t, language } = useDesk();
  if (notice.retrieveBy === undefined || notice.retrievedAt !== undefined) return null;
  const date = printDay(notice.retrieveBy, language);
  const key = isOver ? "missed" : isGiven ? "waits" : "retrieval";
  return <p className="kern-body">{t(`desk.notice.${key}`, { date })}</p>;
}

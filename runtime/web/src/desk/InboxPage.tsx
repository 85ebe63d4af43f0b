import { printDate } from "@blaupause/engine";
import { useEffect, useState, type ReactNode } from "react";
import { useDesk, type Inbox } from "./desk.ts";
import { Link } from "./Link.tsx";

/** D1: no dashboard, the next right thing. */
export function InboxPage(): ReactNode {
  const { t, client, go } = useDesk();
  const [inbox, setInbox] = useState<Inbox | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    void client("listCases", { parameters: {} }).then((answer) =>
      answer.ok ? setInbox(answer.value) : setFailed(answer.code),
    );
  }, [client]);
  const more = async (cursor: string): Promise<void> => {
    const answer = await client("listCases", { parameters: { cursor } });
    if (!answer.ok || inbox === null) return;
    const { value } = answer;
    setInbox({
      cases: [...inbox.cases, ...value.cases],
      cursor: value.cursor,
      open: inbox.open + value.open,
      overdue: inbox.overdue + value.overdue,
      waitingForApplicant: inbox.waitingForApplicant + value.waitingForApplicant,
    });
  };
  if (failed !== null) return <p role="alert">{t("desk.failed", { code: failed })}</p>;
  if (inbox === null) return <p>{t("desk.loading")}</p>;
  const next = inbox.cases.find(({ waiting }) => waiting === "office");
  return (
    <>
      <h1 className="kern-heading-large">{t("desk.inbox")}</h1>
      <p className="kern-body">
        {t("desk.inbox.sum", {
          open: inbox.open,
          overdue: inbox.overdue,
          waiting: inbox.waitingForApplicant,
        })}
      </p>
      {next === undefined ? null : (
        <p>
          <button
            type="button"
            className="kern-btn kern-btn--primary"
            onClick={() => go(`/amt/vorgaenge/${next.number}`)}
          >
            <span className="kern-label">{t("desk.inbox.next")}</span>
          </button>
        </p>
      )}
      {inbox.cases.length === 0 ? (
        <p className="kern-body">{t("desk.inbox.empty")}</p>
      ) : (
        <Rows inbox={inbox} />
      )}
      {inbox.cursor === null ? null : (
        <p>
          <button
            type="button"
            className="kern-btn kern-btn--secondary"
            onClick={() => void more(inbox.cursor ?? "")}
          >
            <span className="kern-label">{t("desk.inbox.more")}</span>
          </button>
        </p>
      )}
    </>
  );
}

function Rows({ inbox }: { readonly inbox: Inbox }): ReactNode {
  const { t } = useDesk();
  const heads = ["number", "name", "service", "received", "step", "due"] as const;
  return (
    <div className="kern-table-responsive" role="group" aria-label={t("desk.inbox")} tabIndex={0}>
      <table className="kern-table bp-inbox">
        <thead>
          <tr className="kern-table__row">
            {heads.map((head) => (
              <th key={head} scope="col" className="kern-table__header">
                {t(`desk.col.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {inbox.cases.map((row) => (
            <Row key={row.number} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: Inbox["cases"][number] }): ReactNode {
  const { t, language } = useDesk();
  return (
    <tr className="kern-table__row">
      <th scope="row" className="kern-table__cell bp-mono">
        <Link href={`/amt/vorgaenge/${row.number}`}>{row.number}</Link>
      </th>
      <td className="kern-table__cell">{row.applicant}</td>
      <td className="kern-table__cell">{row.service}</td>
      <td className="kern-table__cell">{printDate(row.received, language)}</td>
      <td className="kern-table__cell">
        <Badge kind={row.waiting === "stuck" ? "danger" : row.waiting === "applicant" ? "warning" : "info"}>
          {t(`desk.waiting.${row.waiting}`)}
        </Badge>{" "}
        {row.step}
      </td>
      <td className="kern-table__cell">
        <Due days={row.workingDaysLeft} />
      </td>
    </tr>
  );
}

export const Badge = ({
  kind,
  children,
}: {
  readonly kind: "info" | "success" | "warning" | "danger";
  readonly children: ReactNode;
}): ReactNode => (
  <span className={`kern-badge kern-badge--${kind} kern-badge--small`}>
    <span className={`kern-icon kern-icon--${kind} kern-icon--small`} aria-hidden="true" />
    <span className="kern-label kern-label--small">{children}</span>
  </span>
);

export function Due({ days }: { readonly days: number | null }): ReactNode {
  const { t } = useDesk();
  if (days === null) return null;
  if (days < 0) return <Badge kind="danger">{t("desk.due.over")}</Badge>;
  if (days === 0) return t("desk.due.today");
  return days === 1 ? t("desk.due.one") : t("desk.due.left", { days });
}

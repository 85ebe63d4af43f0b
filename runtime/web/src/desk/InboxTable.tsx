import { printDate } from "@blaupause/engine";
import type { ReactNode } from "react";
import { Badge, Due } from "./Badge.tsx";
import { useDesk, type Inbox, type Row } from "./desk.ts";
import { Link } from "./Link.tsx";
import { RowClaim } from "./RowClaim.tsx";

const KNOWN = ["number", "name", "service", "received", "step"] as const;
/** What only an open case has. */
const TO_DO = ["due", "who"] as const;

interface InboxTableProps {
  readonly inbox: Inbox;
  readonly closed: boolean;
  readonly onChange: () => void;
}

export function InboxTable({ inbox, closed, onChange }: InboxTableProps): ReactNode {
  const { t } = useDesk();
  const heads = closed ? KNOWN : [...KNOWN, ...TO_DO];
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
            <CaseRow key={row.number} row={row} closed={closed} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CaseRowProps extends Omit<InboxTableProps, "inbox"> {
  readonly row: Row;
}
function CaseRow({ row, closed, onChange }: CaseRowProps): ReactNode {
  const { language } = useDesk();
  return (
    <tr className="kern-table__row">
      <th scope="row" className="kern-table__cell bp-mono">
        <Link href={`/amt/vorgaenge/${row.number}`}>{row.number}</Link>
      </th>
      <td className="kern-table__cell">{row.applicant}</td>
      <td className="kern-table__cell">{row.service}</td>
      <td className="kern-table__cell bp-when">{printDate(row.received, language)}</td>
      <td className="kern-table__cell">
        <State row={row} />
      </td>
      {closed ? null : (
        <>
          <td className="kern-table__cell bp-when">
            <Due days={row.workingDaysLeft} />
          </td>
          <td className="kern-table__cell">
            <RowClaim row={row} onChange={onChange} />
          </td>
        </>
      )}
    </tr>
  );
}

const KIND = {
  office: "info",
  posting: "info",
  applicant: "warning",
  system: "info",
  nobody: "success",
  stuck: "danger",
} as const;

function State({ row }: { readonly row: Row }): ReactNode {
  const { t } = useDesk();
  const { waiting, stuck, step } = row;
  return (
    <span className="bp-state">
      {stuck ? <Badge kind="danger">{t("desk.waiting.stuck")}</Badge> : null}
      {waiting === "stuck" ? null : <Badge kind={KIND[waiting]}>{t(`desk.waiting.${waiting}`)}</Badge>}
      {step === "" ? null : <span>{step}</span>}
    </span>
  );
}

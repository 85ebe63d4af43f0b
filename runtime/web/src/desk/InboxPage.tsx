import type { ReactNode } from "react";
import { useDesk, type Inbox } from "./desk.ts";
import { Dissolved } from "./Dissolved.tsx";
import { InboxTable } from "./InboxTable.tsx";
import { InboxTabs } from "./InboxTabs.tsx";
import { NextCase } from "./NextCase.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { Refused } from "./Refused.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { ToApprove } from "./ToApprove.tsx";
import { useInbox, type InboxFilter } from "./useInbox.ts";

/** D1: no dashboard, the next right thing. */
export function InboxPage({ filter }: { readonly filter: InboxFilter }): ReactNode {
  const { t } = useDesk();
  const { inbox, refused, more, again } = useInbox(filter);
  return (
    <>
      <PageHeading>{t("desk.inbox")}</PageHeading>
      <Dissolved />
      <ToApprove />
      <div className="bp-inbox-bar">
        <InboxTabs filter={filter} />
        <SearchBox text={filter.search} />
      </div>
      <Refused code={refused} />
      {inbox === null ? (
        refused === null && <p>{t("desk.loading")}</p>
      ) : (
        <>
          <Summary filter={filter} inbox={inbox} />
          {filter.status !== "open" || filter.search !== "" ? null : <NextCase inbox={inbox} />}
          {inbox.cases.length === 0 ? null : (
            <InboxTable inbox={inbox} closed={filter.status === "closed"} onChange={() => void again()} />
          )}
          {inbox.cursor === null ? null : <More onMore={() => void more()} />}
        </>
      )}
    </>
  );
}

/** One sentence instead of tiles; an empty list says why it is empty. */
function Summary({ filter, inbox }: { readonly filter: InboxFilter; readonly inbox: Inbox }): ReactNode {
  const { t } = useDesk();
  const { cases, cursor, open, overdue, waitingForApplicant: waiting } = inbox;
  const { status, search } = filter;
  if (search !== "") {
    const key = cases.length === 1 ? "one" : cases.length > 0 ? "many" : cursor === null ? "none" : "not-yet";
    return (
      <p className="kern-body" role="status">
        {t(`desk.found.${key}`, { count: cases.length, text: search })}
      </p>
    );
  }
  if (cases.length === 0) return <p className="kern-body">{t(`desk.inbox.${status}.empty`)}</p>;
  if (status === "posting") return <p className="kern-body">{t("desk.inbox.posting.text")}</p>;
  return status === "closed" ? null : (
    <p className="kern-body">{t("desk.inbox.sum", { open, overdue, waiting })}</p>
  );
}

function More({ onMore }: { readonly onMore: () => void }): ReactNode {
  const { t } = useDesk();
  return (
    <p>
      <button type="button" className="kern-btn kern-btn--secondary" onClick={onMore}>
        <span className="kern-label">{t("desk.inbox.more")}</span>
      </button>
    </p>
  );
}

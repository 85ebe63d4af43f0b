import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { PageHeading } from "./PageHeading.tsx";

interface NotYetProps {
  /** The server was asked and did not answer. */
  readonly isUnread: boolean;
  readonly again: () => void;
}

/** In the place of what is not here yet: that it is on its way, or that it did not come and how to ask again. */
export function NotYet({ isUnread, again }: NotYetProps): ReactNode {
  const { t } = useDesk();
  if (!isUnread) return <p role="status">{t("desk.loading")}</p>;
  return (
    <div role="alert" className="bp-unread">
      <PageHeading>{t("desk.unread")}</PageHeading>
      <p>{t("desk.unread.text")}</p>
      <button type="button" className="kern-btn kern-btn--secondary" onClick={again}>
        <span className="kern-label">{t("desk.incident.retry")}</span>
      </button>
    </div>
  );
}

import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { Link } from "./Link.tsx";
import type { InboxFilter } from "./useInbox.ts";

/** Which cases are shown. Each is an address of its own. */
export function InboxTabs({ filter }: { readonly filter: InboxFilter }): ReactNode {
  const { t } = useDesk();
  const { closed, search } = filter;
  const tabs = [
    ["/amt/vorgaenge", "desk.inbox.open", search === "" && !closed],
    ["/amt/vorgaenge?stand=abgeschlossen", "desk.inbox.closed", search === "" && closed],
  ] as const;
  return (
    <nav className="bp-tabs" aria-label={t("desk.inbox.which")}>
      {tabs.map(([href, words, current]) => (
        <Link key={href} href={href} className="bp-tab" current={current}>
          {t(words)}
        </Link>
      ))}
    </nav>
  );
}

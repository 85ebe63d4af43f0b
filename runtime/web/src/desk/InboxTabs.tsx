import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { Link } from "./Link.tsx";
import type { InboxFilter } from "./useInbox.ts";

const PATH = "/amt/vorgaenge";
export const TO_POST = `${PATH}?stand=zur-post`;
const tabs = [
  { which: "open", href: PATH },
  { which: "posting", href: TO_POST },
  { which: "closed", href: `${PATH}?stand=abgeschlossen` },
] as const;

/** Which cases the address of a tab asks for. */
export const statusIn = (query: string): InboxFilter["status"] =>
  tabs.find(({ href }) => href === `${PATH}${query}`)?.which ?? "open";

/** Which cases are shown. Each is an address of its own. */
export function InboxTabs({ filter }: { readonly filter: InboxFilter }): ReactNode {
  const { t } = useDesk();
  const { status, search } = filter;
  return (
    <nav className="bp-tabs" aria-label={t("desk.inbox.which")}>
      {tabs.map(({ which, href }) => (
        <Link key={which} href={href} className="bp-tab" current={search === "" && which === status}>
          {t(`desk.inbox.${which}`)}
        </Link>
      ))}
    </nav>
  );
}

import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Link } from "../Link.tsx";

const pages = [
  ["/amt/betrieb", "operator.nav.state"],
  ["/amt/betrieb/organisationen", "operator.nav.organisations"],
  ["/amt/betrieb/tabelle", "operator.nav.table"],
] as const;

/** The pages of whoever operates the platform. */
export function OperatorNav(): ReactNode {
  const { t } = useDesk();
  return (
    <nav className="bp-tabs" aria-label={t("operator.nav")}>
      {pages.map(([href, words]) => (
        <Link key={href} href={href} className="bp-tab" current={location.pathname === href}>
          {t(words)}
        </Link>
      ))}
    </nav>
  );
}

import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Link } from "../Link.tsx";

const pages = [
  ["/amt/verwaltung", "setup.nav.people"],
  ["/amt/verwaltung/einrichtung", "setup.nav.checks"],
  ["/amt/verwaltung/organisation", "setup.nav.own"],
  ["/amt/verwaltung/anmeldung", "setup.nav.signIn"],
  ["/amt/verwaltung/nutzerkonto", "setup.nav.account"],
  ["/amt/verwaltung/bezahlen", "setup.nav.payment"],
  ["/amt/verwaltung/verbindungen", "setup.nav.connections"],
] as const;

/** The pages of whoever administers an organisation. */
export function AdminNav(): ReactNode {
  const { t } = useDesk();
  return (
    <nav className="bp-tabs" aria-label={t("setup.nav")}>
      {pages.map(([href, words]) => (
        <Link key={href} href={href} className="bp-tab" current={location.pathname === href}>
          {t(words)}
        </Link>
      ))}
    </nav>
  );
}

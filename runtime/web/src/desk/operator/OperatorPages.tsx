import type { ReactNode } from "react";
import { OrganisationPage } from "./OrganisationPage.tsx";
import { OrganisationsPage } from "./OrganisationsPage.tsx";
import { StatePage } from "./StatePage.tsx";
import { TablePage } from "./TablePage.tsx";

interface OperatorPagesProps {
  readonly path: string;
  readonly search: string;
}

/** How the platform is, who is on it, and how others come onto it. */
export function OperatorPages({ path, search }: OperatorPagesProps): ReactNode {
  if (path === "/amt/betrieb/organisationen") return <OrganisationsPage search={search} />;
  if (path === "/amt/betrieb/aufnehmen") return <OrganisationPage id={null} />;
  if (path === "/amt/betrieb/tabelle") return <TablePage />;
  const id = /^\/amt\/betrieb\/organisationen\/([a-z0-9-]+)$/.exec(path)?.[1];
  return id === undefined ? <StatePage /> : <OrganisationPage id={id} />;
}

import type { ReactNode } from "react";
import { AccountPage } from "./AccountPage.tsx";
import { AdminPage } from "./AdminPage.tsx";
import { CasePage } from "./CasePage.tsx";
import { useDesk } from "./desk.ts";
import { OperatorPages } from "./operator/OperatorPages.tsx";
import { InboxPage } from "./InboxPage.tsx";
import { statusIn } from "./InboxTabs.tsx";
import { NoPage } from "./NoPage.tsx";
import { ConnectionsPage } from "./setup/ConnectionsPage.tsx";
import { OwnPage } from "./setup/OwnPage.tsx";
import { SetupPage } from "./setup/SetupPage.tsx";
import { AccountsPage } from "./setup/accounts/AccountsPage.tsx";
import { PaymentPage } from "./setup/payment/PaymentPage.tsx";
import { SignInPage } from "./setup/SignInPage.tsx";

export interface Place {
  readonly path: string;
  readonly query: string;
  /** What was looked for. It may be somebody's name, so it stands in no address. */
  readonly search: string;
}

const INBOX: ReadonlySet<string> = new Set(["/amt", "/amt/vorgaenge"]);
/** Whose pages these are; the server says so for each of their routes. */
const OF_ROLE = { "/amt/betrieb": "operator", "/amt/verwaltung": "admin" } as const;

/** The page of the desk that an address leads to. */
export function DeskPage({ path: asked, query, search }: Place): ReactNode {
  const path = asked.replace(/\/$/, "");
  const { session } = useDesk();
  const isBelow = (root: string): boolean => `${path}/`.startsWith(`${root}/`);
  const isOthers = Object.entries(OF_ROLE).some(
    ([root, role]) => isBelow(root) && session.person?.roles.includes(role) !== true,
  );
  if (isOthers) return <NoPage isOthers />;
  if (path === "/amt/konto") return <AccountPage />;
  if (path === "/amt/betrieb" || path.startsWith("/amt/betrieb/"))
    return <OperatorPages path={path} search={search} />;
  if (path === "/amt/verwaltung/einrichtung") return <SetupPage />;
  if (path === "/amt/verwaltung/organisation") return <OwnPage />;
  if (path === "/amt/verwaltung/anmeldung") return <SignInPage />;
  if (path === "/amt/verwaltung/nutzerkonto") return <AccountsPage />;
  if (path === "/amt/verwaltung/bezahlen") return <PaymentPage />;
  if (path === "/amt/verwaltung/verbindungen") return <ConnectionsPage />;
  if (path === "/amt/verwaltung") return <AdminPage />;
  const number = /^\/amt\/vorgaenge\/([A-Z0-9.-]+)$/i.exec(path)?.[1]?.toUpperCase();
  if (number !== undefined) return <CasePage number={number} />;
  // Whom the provider refused may be signed in already, as somebody else.
  return INBOX.has(path) || isBelow("/amt/anmelden") ? (
    <InboxPage filter={{ status: statusIn(query), search }} />
  ) : (
    <NoPage isOthers={false} />
  );
}

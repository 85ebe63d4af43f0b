import { createClient } from "@blaupause/api";
import { translator } from "@blaupause/ui";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { AccountPage } from "./AccountPage.tsx";
import { AdminPage } from "./AdminPage.tsx";
import { ChoosePassword } from "./ChoosePassword.tsx";
import { CasePage } from "./CasePage.tsx";
import { DeskContext, type Desk, type Session } from "./desk.ts";
import { rememberedLanguage, rememberLanguage, type Language } from "./language.ts";
import { OperatorPages } from "./operator/OperatorPages.tsx";
import { InboxPage } from "./InboxPage.tsx";
import { statusIn } from "./InboxTabs.tsx";
import { ConnectionsPage } from "./setup/ConnectionsPage.tsx";
import { OwnPage } from "./setup/OwnPage.tsx";
import { SetupPage } from "./setup/SetupPage.tsx";
import { AccountsPage } from "./setup/accounts/AccountsPage.tsx";
import { PaymentPage } from "./setup/payment/PaymentPage.tsx";
import { SignInPage } from "./setup/SignInPage.tsx";
import { SignIn } from "./SignIn.tsx";
import { Top } from "./Top.tsx";
import { Unreached } from "./Unreached.tsx";

/** The desk: sign-in, inbox and case page, chosen by the address. */
export function App(): ReactNode {
  const [session, setSession] = useState<Session | null>(null);
  const [isAway, setAway] = useState(false);
  const [{ path, query, search }, setPlace] = useState(placeNow);
  const [language, setLanguage] = useState(rememberedLanguage);
  const choose = (next: Language): void => {
    rememberLanguage(next);
    setLanguage(next);
  };
  const client = useMemo(() => createClient(() => session?.csrf ?? ""), [session?.csrf]);
  useEffect(() => {
    const first = createClient(() => "");
    void first("readSession").then((answer) => (answer.ok ? setSession(answer.value) : setAway(true)));
    const follow = (): void => setPlace(placeNow());
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.title = path.startsWith("/amt/vorgaenge/")
      ? `${path.split("/").at(-1)} · Blaupause`
      : "Blaupause";
  }, [path]);
  const t = translator(language);
  if (session === null) return <Unreached t={t} isAway={isAway} />;
  const go = (next: string, sought = ""): void => {
    history.pushState({ search: sought }, "", next);
    setPlace(placeNow());
    scrollTo(0, 0);
  };
  const desk: Desk = { client, t, language, setLanguage: choose, session, setSession, go };
  return (
    <DeskContext value={desk}>
      <Top />
      <main className="bp-desk-main" id="inhalt" key={`${path}${query}#${search}`}>
        {path === "/amt/passwort" ? (
          <ChoosePassword />
        ) : session.person === null ? (
          <SignIn />
        ) : (
          <Page path={path} query={query} search={search} />
        )}
      </main>
    </DeskContext>
  );
}

interface Place {
  readonly path: string;
  readonly query: string;
  /** What was looked for. It may be somebody's name, so it stands in no address. */
  readonly search: string;
}
const placeNow = (): Place => {
  const { search = "" } = (history.state ?? {}) as { search?: string };
  return { path: location.pathname, query: location.search, search };
};

function Page({ path, query, search }: Place): ReactNode {
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
  const number = /^\/amt\/vorgaenge\/([A-Z0-9.-]+)$/.exec(path)?.[1];
  if (number !== undefined) return <CasePage number={number} />;
  return <InboxPage filter={{ status: statusIn(query), search }} />;
}

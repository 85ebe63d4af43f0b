import { createClient } from "@blaupause/api";
import { translator } from "@blaupause/ui";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { CasePage } from "./CasePage.tsx";
import { DeskContext, type Desk, type Session } from "./desk.ts";
import { rememberedLanguage, rememberLanguage, type Language } from "./language.ts";
import { InboxPage } from "./InboxPage.tsx";
import { SignIn } from "./SignIn.tsx";
import { Top } from "./Top.tsx";

/** The desk: sign-in, inbox and case page, chosen by the address. */
export function App(): ReactNode {
  const [session, setSession] = useState<Session | null>(null);
  const [path, setPath] = useState(location.pathname);
  const [language, setLanguage] = useState(rememberedLanguage);
  const choose = (next: Language): void => {
    rememberLanguage(next);
    setLanguage(next);
  };
  const client = useMemo(() => createClient(() => session?.csrf ?? ""), [session?.csrf]);
  useEffect(() => {
    const first = createClient(() => "");
    void first("readSession").then((answer) => answer.ok && setSession(answer.value));
    const follow = (): void => setPath(location.pathname);
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // A new page says so: in the window's title, and to whoever hears it read.
  useEffect(() => {
    const heading = document.querySelector("main h1");
    document.title = path.startsWith("/amt/vorgaenge/")
      ? `${path.split("/").at(-1)} · Blaupause`
      : "Blaupause";
    if (heading instanceof HTMLElement) heading.focus();
  }, [path]);
  const t = translator(language);
  if (session === null) return <p className="bp-desk-main">{t("desk.loading")}</p>;
  const go = (next: string): void => {
    history.pushState(null, "", next);
    setPath(next);
    scrollTo(0, 0);
  };
  const desk: Desk = { client, t, language, setLanguage: choose, session, setSession, go };
  return (
    <DeskContext value={desk}>
      <Top />
      <main className="bp-desk-main" id="inhalt" key={path}>
        {session.person === null ? <SignIn /> : <Place path={path} />}
      </main>
    </DeskContext>
  );
}

function Place({ path }: { readonly path: string }): ReactNode {
  const number = /^\/amt\/vorgaenge\/([A-Z0-9-]+)$/.exec(path)?.[1];
  return number === undefined ? <InboxPage /> : <CasePage number={number} />;
}

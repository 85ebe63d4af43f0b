import { createClient } from "@blaupause/api";
import { translator } from "@blaupause/ui";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { ChoosePassword } from "./ChoosePassword.tsx";
import { DeskContext, type Desk, type Session } from "./desk.ts";
import { rememberedLanguage, rememberLanguage, type Language } from "./language.ts";
import { SignIn } from "./SignIn.tsx";
import { Top } from "./Top.tsx";
import { Unreached } from "./Unreached.tsx";
import { DeskPage, type Place } from "./DeskPage.tsx";

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
          <DeskPage path={path} query={query} search={search} />
        )}
      </main>
    </DeskContext>
  );
}

const placeNow = (): Place => {
  const { search = "" } = (history.state ?? {}) as { search?: string };
  return { path: location.pathname, query: location.search, search };
};

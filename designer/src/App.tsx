import { createClient } from "@blaupause/api";
import { pageTranslator } from "@blaupause/ui";
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from "react";
import { DesignerContext, useDesigner, type Designer, type SignedIn } from "./designer.ts";
import { Start } from "./library/Start.tsx";
import { placeIn } from "./place.ts";
import { Away } from "./shell/Away.tsx";
import { Bench } from "./shell/Bench.tsx";
import { NotSignedIn } from "./shell/NotSignedIn.tsx";
import { languageOf, withWords } from "./words/withWords.ts";
import { wordsIn, type Say } from "./words/words.ts";

// Loaded by whoever opens them: what they bring along is most of what the program weighs.
const Assistant = lazy(() => import("./library/Assistant.tsx"));
const Approvals = withWords(() => import("./releases/Approvals.tsx"));
const UpgradePage = withWords(() => import("./upgrades/UpgradePage.tsx"));
const LegalChangePage = withWords(() => import("./legalChange/LegalChangePage.tsx"));
const SpreadPage = withWords(() => import("./upgrades/SpreadPage.tsx"));

/** The designer: who is signed in, where one is, and in which words. */
export function App(): ReactNode {
  const [session, setSession] = useState<SignedIn | null>(null);
  const [isAway, setAway] = useState(false);
  const [path, setPath] = useState(location.pathname);
  const language = languageOf();
  const [say, setSay] = useState<Say | null>(null);
  const client = useMemo(() => createClient(() => session?.csrf ?? ""), [session?.csrf]);
  useEffect(() => {
    const first = createClient(() => "");
    void first("readSession").then((answer) => (answer.ok ? setSession(answer.value) : setAway(true)));
    const follow = (): void => setPath(location.pathname);
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    void wordsIn(language).then((words) => setSay(() => words));
  }, [language]);
  const designer = useMemo((): Designer | null => {
    if (session === null || say === null) return null;
    const go = (next: string): void => {
      history.pushState(null, "", next);
      setPath(location.pathname);
    };
    return { client, say, t: pageTranslator(language), language, session, go };
  }, [client, language, say, session]);
  if (isAway) return <Away t={pageTranslator(language)} />;
  if (designer === null) return null;
  return (
    <DesignerContext value={designer}>
      <Suspense>
        <Door path={path} />
      </Suspense>
    </DesignerContext>
  );
}

/** Authors build, approvers decide; who is both builds here and decides where others have built. */
function Door({ path }: { readonly path: string }): ReactNode {
  const roles = useDesigner().session.person?.roles ?? [];
  if (roles.includes("author")) return <Place path={path} />;
  if (!roles.includes("approver")) return <NotSignedIn />;
  const place = placeIn(path);
  return place.type === "upgrade" ? <UpgradePage service={place.service} /> : <Approvals />;
}

function Place({ path }: { readonly path: string }): ReactNode {
  const place = placeIn(path);
  if (place.type === "new") return <Assistant />;
  if (place.type === "approvals") return <Approvals />;
  if (place.type === "upgrade") return <UpgradePage service={place.service} />;
  if (place.type === "spread") return <SpreadPage template={place.template} />;
  if (place.type === "law") return <LegalChangePage citation={place.citation} />;
  if (place.type === "service") return <Bench key={place.service} place={place} />;
  return <Start />;
}

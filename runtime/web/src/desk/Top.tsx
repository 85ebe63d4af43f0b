import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";
import { Link } from "./Link.tsx";
import { TrialBar } from "./TrialBar.tsx";

export function Top(): ReactNode {
  const { t, session, client, setSession, go, language, setLanguage } = useDesk();
  const other = language === "de" ? "en" : "de";
  const { person, organisation, demo } = session;
  const leave = async (): Promise<void> => {
    const answer = await client("signOut");
    if (answer.ok && answer.value.leave !== null) return location.assign(answer.value.leave);
    if (answer.ok) setSession(answer.value);
    go("/amt/");
  };
  return (
    <header className="bp-desk-top">
      {demo ? <p className="bp-demo">{t("demo.banner")}</p> : null}
      {session.trial === null ? null : <TrialBar trial={session.trial} />}
      <div className="bp-desk-bar">
        <Link href="/amt/vorgaenge" className="bp-brand">
          <span className="bp-shield" aria-hidden="true">
            {organisation?.initials ?? "B"}
          </span>
          <span>{organisation?.name ?? "Blaupause"}</span>
        </Link>
        <div className="bp-desk-who">
          <button
            type="button"
            lang={other}
            className="kern-btn kern-btn--tertiary kern-btn--x-small"
            onClick={() => setLanguage(other)}
          >
            <span className="kern-label">{t("shell.language")}</span>
          </button>
          {person === null ? null : (
            <>
              {person.roles.some((role) => role === "author" || role === "approver") ? (
                <a className="kern-link" href="/amt/leistungen">
                  {t("desk.services")}
                </a>
              ) : null}
              {person.roles.includes("operator") ? (
                <Link href="/amt/betrieb">{t("desk.operator")}</Link>
              ) : null}
              {person.roles.includes("admin") ? <Link href="/amt/verwaltung">{t("desk.admin")}</Link> : null}
              {demo || session.trial !== null ? (
                <span>{person.name}</span>
              ) : (
                <Link href="/amt/konto">{person.name}</Link>
              )}
              {session.trial === null ? (
                <button
                  type="button"
                  className="kern-btn kern-btn--tertiary kern-btn--x-small"
                  onClick={() => void leave()}
                >
                  <span className="kern-label">{t(demo ? "desk.role" : "desk.leave")}</span>
                </button>
              ) : null}
            </>
          )}
        </div>
      </div>
    </header>
  );
}

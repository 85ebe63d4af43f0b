import { isPlatformRole } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";

/** The top of pages without an open service: whose they are, and the ways out. */
export function PlainTop(): ReactNode {
  const { t, session } = useDesigner();
  const roles = session.person?.roles ?? [];
  const hasInbox = roles.some((role) => !isPlatformRole(role));
  return (
    <header className="bp-plain-top">
      {session.demo ? <p className="bp-demo">{t("demo.banner")}</p> : null}
      <div className="bp-plain-bar">
        <span className="bp-brand">
          <span className="bp-shield" aria-hidden="true">
            {session.organisation?.initials ?? "B"}
          </span>
          <span>{session.organisation?.name ?? "Blaupause"}</span>
        </span>
        <span className="bp-plain-who">
          {hasInbox ? (
            <a className="kern-link" href="/amt/vorgaenge">
              {t("desk.inbox")}
            </a>
          ) : null}
          {session.demo ? (
            <>
              <span>{session.person?.name}</span>
              <a className="kern-btn kern-btn--tertiary kern-btn--x-small" href="/amt/">
                <span className="kern-label">{t("desk.role")}</span>
              </a>
            </>
          ) : (
            <a className="kern-link" href="/amt/konto">
              {session.person?.name}
            </a>
          )}
        </span>
      </div>
    </header>
  );
}

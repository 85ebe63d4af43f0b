import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";

/** Nobody is signed in, or somebody who does not build services. */
export function NotSignedIn(): ReactNode {
  const { say, session } = useDesigner();
  return (
    <main className="bp-plain" id="inhalt">
      <h1 className="kern-heading-large">{say("top.services")}</h1>
      <p className="kern-body">{say(session.person === null ? "signin.needed" : "role.missing")}</p>
      <p>
        <a className="kern-btn kern-btn--primary" href="/amt/">
          <span className="kern-label">{say("signin.go")}</span>
        </a>
      </p>
    </main>
  );
}

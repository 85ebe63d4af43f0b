import { lazy, Suspense, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useTemplate } from "./template.ts";

// Read by whoever opens it.
const PolicyOverview = lazy(() => import("./PolicyOverview.tsx"));

/** What others may change of the service as a whole: set by whoever publishes it, read by whoever took it over. */
export function PolicyFold(): ReactNode {
  const { say, session } = useDesigner();
  const template = useTemplate();
  const [isOpen, open] = useState(false);
  const isBound = template !== null && !template.isOurs;
  const publishes = session.person?.roles.includes("publisher") === true;
  if (!isBound && !publishes) return null;
  return (
    <details className="bp-fold bp-about" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{say(isBound ? "policy.service.ours" : "policy.service")}</summary>
      {isOpen ? (
        <Suspense>
          <PolicyOverview />
        </Suspense>
      ) : null}
    </details>
  );
}

import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Tick } from "../panel/Tick.tsx";
import { aboutName, criterionTitle } from "./criterionWords.ts";
import { openFacts, unconfirmed } from "./openPoints.ts";
import type { Criterion, Readiness } from "./ReadinessPage.tsx";

interface StillOpenProps {
  readonly readiness: Readiness;
  readonly isTicked: boolean;
  readonly tick: (isTicked: boolean) => void;
}

/** What „Startklar“ still names, said where it is decided: whoever goes on knows it. Nothing where all is done. */
export function StillOpen({ readiness, isTicked, tick }: StillOpenProps): ReactNode {
  const { say } = useDesigner();
  const open = openFacts(readiness);
  const count = unconfirmed(readiness);
  if (open.length === 0 && count === 0) return null;
  return (
    <div className="bp-still-open" role="group" aria-label={say("open.title")}>
      <h3>{say("open.title")}</h3>
      <ul>
        {open.map((one) => (
          <Line key={one.id} criterion={one} />
        ))}
        {count === 0 ? null : <li>{say("open.unconfirmed", { count })}</li>}
      </ul>
      {open.length === 0 ? null : <Tick label={say("open.despite")} isOn={isTicked} change={tick} />}
    </div>
  );
}

function Line({ criterion }: { readonly criterion: Criterion }): ReactNode {
  const { say } = useDesigner();
  const { id, about } = criterion;
  // Which journeys, and what they show, stands with them.
  const names = id === "journeys" ? [] : about.map((one) => aboutName(one, say));
  return (
    <li>
      {say(`open.${isOurs(id) ? id : "other"}`, { title: criterionTitle(criterion, say) })}
      {names.length === 0 ? null : ` ${names.join(", ")}`}
    </li>
  );
}
const ours = [
  "contact",
  "texts",
  "offices",
  "mail",
  "law",
  "journeys",
  "payment",
  "connections",
  "support",
] as const;
const isOurs = (id: string): id is (typeof ours)[number] => ours.some((one) => one === id);

import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Say } from "../words/words.ts";
import type { Older } from "./OlderCases.tsx";

type Case = Older["cases"][number];
const verdicts = ["safe", "needsData", "mustStay"] as const;

/** How many may go on, need answers first, or stay; and each case with the reason. */
export function OlderTable({ older }: { readonly older: Older }): ReactNode {
  const { say } = useDesigner();
  return (
    <>
      <ul className="bp-older">
        {verdicts
          .filter((verdict) => older[verdict] > 0)
          .map((verdict) => (
            <li key={verdict}>
              <strong>{older[verdict]}</strong>{" "}
              {say(older[verdict] === 1 ? `older.${verdict}.one` : `older.${verdict}`)}
            </li>
          ))}
      </ul>
      {older.isWhole ? null : <p>{say("older.more", { count: older.cases.length })}</p>}
      {older.cases.length === 0 ? null : (
        <details>
          <summary>{say("older.each")}</summary>
          <ul className="bp-older">
            {older.cases.map((one) => (
              <li key={one.number}>
                <span className="bp-mono">{one.number}</span> {reasonOf(one, say)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const stays = ["answers-lost", "not-at-rest", "step-gone", "way-gone", "timer-failed"] as const;

function reasonOf({ verdict, code, questions }: Case, say: Say): string {
  if (verdict === "safe") return say("older.case.safe");
  if (verdict === "needsData") return say("older.case.needsData", { questions: questions.join(", ") });
  const known = stays.find((one) => one === code);
  return say(known === undefined ? "older.case.other" : `older.case.${known}`);
}

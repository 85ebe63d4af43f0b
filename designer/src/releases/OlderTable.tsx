import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Say } from "../words/words.ts";
import type { Older } from "./OlderCases.tsx";

type Case = Older["cases"][number];
const verdicts = ["safe", "needsData", "mustStay"] as const;

interface OlderTableProps {
  readonly older: Older;
  /** The case somebody fills in just now. */
  readonly filled: string | null;
  readonly fill: (number: string) => void;
}

/** How many may go on, need answers first, or stay; and each case with the reason. */
export function OlderTable({ older, filled, fill }: OlderTableProps): ReactNode {
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
      {older.cases.length === 0 ? null : (
        <details open={older.cases.some(({ mayFill }) => mayFill)}>
          <summary>{say("older.each")}</summary>
          <ul className="bp-older">
            {older.cases.map((one) => (
              <li key={one.number}>
                <span className="bp-mono">{one.number}</span> {reasonOf(one, say)}
                {one.mayFill && one.number !== filled ? (
                  <button
                    type="button"
                    className="kern-btn kern-btn--tertiary kern-btn--x-small"
                    aria-label={say("older.fill.title", { number: one.number })}
                    onClick={() => fill(one.number)}
                  >
                    <span className="kern-label">{say("older.fill")}</span>
                  </button>
                ) : null}
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

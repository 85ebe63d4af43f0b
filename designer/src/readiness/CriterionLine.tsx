import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Confirming } from "./Confirming.tsx";
import { criterionTitle } from "./criterionWords.ts";
import { Missing } from "./Missing.tsx";
import { Sign } from "./Sign.tsx";
import { Way } from "./Way.tsx";
import type { Criterion, Readiness } from "./ReadinessPage.tsx";

interface CriterionLineProps {
  readonly criterion: Criterion;
  readonly isNext: boolean;
  readonly administrators: readonly string[];
  readonly changed: (readiness: Readiness) => void;
}

/** One condition: ● done, ▲ next, ■ open; what is missing, and where it is done. */
export function CriterionLine({ criterion, isNext, administrators, changed }: CriterionLineProps): ReactNode {
  const { say } = useDesigner();
  const { state, about, text } = criterion;
  const sign = state === "done" ? "done" : isNext ? "next" : "open";
  return (
    <li className={`bp-criterion bp-criterion--${sign}`}>
      <span className="bp-criterion-sign">
        <Sign name={sign} />
        <span className="bp-hidden">{say(`ready.sign.${sign}`)}</span>
      </span>
      <div>
        <strong>{criterionTitle(criterion, say)}</strong>
        {text === null || text === "" ? null : (
          <p>
            {isAddress(criterion) ? (
              <a className="kern-link" href={text}>
                {text}
              </a>
            ) : (
              text
            )}
          </p>
        )}
        {criterion.after === null ? null : <p>{say("ready.after.values")}</p>}
        {about.length === 0 || criterion.by === "local" ? null : <Missing criterion={criterion} />}
        <div className="bp-criterion-ways">
          <Way criterion={criterion} administrators={administrators} />
          {criterion.by === "computed" ? null : isChangedHere(criterion) ? (
            <p>{say("ready.changed.here")}</p>
          ) : (
            <Confirming criterion={criterion} changed={changed} />
          )}
        </div>
      </div>
    </li>
  );
}

/** Settled by what it is now; there is nothing to confirm. */
const isChangedHere = ({ by, state, confirmedBy }: Criterion): boolean =>
  by === "local" && state === "done" && confirmedBy === null;

/** What the product says beside it itself is the address people find the service at. */
const isAddress = ({ id }: Criterion): boolean => id === "directory";

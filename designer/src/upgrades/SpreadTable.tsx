import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Sign } from "../readiness/Sign.tsx";
import type { Say } from "../words/words.ts";
import { dayText } from "./dayText.ts";
import { stateOf, type SpreadRow } from "./spreadState.ts";

const tones = {
  current: "live",
  open: "open",
  conflict: "stuck",
  scheduled: "waiting",
  drafted: "waiting",
  refused: "waiting",
  derived: "live",
  preparing: "open",
  declined: "not-offered",
  "not-offered": "not-offered",
  "not-responsible": "not-responsible",
} as const;

/** Every municipality by its key. */
export function SpreadTable({ rows }: { readonly rows: readonly SpreadRow[] }): ReactNode {
  const { say } = useDesigner();
  const heads = ["ags", "name", "version", "standing", "ready", "cases", "days"] as const;
  return (
    <div className="bp-scroll" role="region" aria-label={say("spread.name")} tabIndex={0}>
      <table className="bp-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {say(`spread.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SpreadLine key={row.organisation} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** „Startklar“ there, as it stood when somebody looked last. */
function HowFar({ readiness }: Pick<SpreadRow, "readiness">): ReactNode {
  const { say } = useDesigner();
  if (readiness === null) return "–";
  const { done, of, at } = readiness;
  const day = dayText(at.slice(0, 10));
  return (
    <span className="bp-how-far">
      <Sign name={done === of ? "done" : "next"} />
      <span>
        {say("spread.ready.of", { done, of })}
        <br />
        <small className="bp-muted">{say("spread.ready.at", { day })}</small>
      </span>
    </span>
  );
}

function SpreadLine({ row }: { readonly row: SpreadRow }): ReactNode {
  const { say } = useDesigner();
  const { ags, name, version, conflicts, reason, cases } = row;
  const state = stateOf(row);
  const isLive = version !== null;
  return (
    <tr>
      <td className="bp-number">{ags}</td>
      <th scope="row">{name}</th>
      <td className="bp-number">{version ?? "–"}</td>
      <td>
        <span className={`bp-badge bp-badge--${tones[state]}`}>
          {say(`spread.state.${state}`, { count: conflicts })}
        </span>
        {reason === null || reason === "" ? null : (
          <span className="bp-reason"> „{reason === "no-statute" ? say("decline.no-statute") : reason}“</span>
        )}
      </td>
      <td>
        <HowFar readiness={row.readiness} />
      </td>
      <td className="bp-number">{isLive ? cases : "–"}</td>
      <td className="bp-number">{isLive ? daysText(row, say) : "–"}</td>
    </tr>
  );
}

function daysText({ days, isLonger }: SpreadRow, say: Say): string {
  if (days === null) return say("spread.days.few");
  return isLonger ? say("spread.days.longer", { days }) : String(days);
}

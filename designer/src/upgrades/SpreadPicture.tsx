import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { spreadStates, stateOf, type SpreadRow } from "./spreadState.ts";

/** How many stand where, as bars of one scale. */
export function SpreadPicture({ rows }: { readonly rows: readonly SpreadRow[] }): ReactNode {
  const { say } = useDesigner();
  const counts = spreadStates
    .map((state) => ({ state, count: rows.filter((row) => stateOf(row) === state).length }))
    .filter(({ count }) => count > 0);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <section aria-labelledby="bild">
      <h2 id="bild">{say("spread.picture")}</h2>
      <ul className="bp-bars">
        {counts.map(({ state, count }) => (
          <li key={state} className={`bp-bar bp-bar--${state}`}>
            <span>{say(`spread.state.${state}`, { count: "" }).replace(" ()", "")}</span>
            <span className="bp-bar-line" style={{ width: `${(count / most) * 100}%` }} aria-hidden="true" />
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

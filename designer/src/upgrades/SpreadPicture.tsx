import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Spread } from "./SpreadPage.tsx";
import { spreadStates, stateOf } from "./spreadState.ts";

interface Bar {
  readonly state: string;
  readonly label: string;
  readonly count: number;
}

/** How many stand where, as bars of one scale; each template made from one's own has a bar of its own. */
export function SpreadPicture({ spread }: { readonly spread: Spread }): ReactNode {
  const { say } = useDesigner();
  const own = spreadStates
    .filter((state) => state !== "derived")
    .map((state): Bar => {
      const label = say(`spread.state.${state}`, { count: "" }).replace(" ()", "");
      return { state, label, count: spread.rows.filter((row) => stateOf(row) === state).length };
    });
  const below = spread.downstream.map(({ title, name, rows }): Bar => {
    const label = say("spread.below.bar", { title, publisher: name });
    return { state: "derived", label, count: rows.length };
  });
  const counts = [...own, ...below].filter(({ count }) => count > 0);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <section aria-labelledby="bild">
      <h2 id="bild">{say("spread.picture")}</h2>
      <ul className="bp-bars">
        {counts.map(({ state, label, count }) => (
          <li key={label} className={`bp-bar bp-bar--${state}`}>
            <span>{label}</span>
            <span className="bp-bar-line" style={{ width: `${(count / most) * 100}%` }} aria-hidden="true" />
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { SpreadBelowTable } from "./SpreadBelowTable.tsx";
import type { Spread } from "./SpreadPage.tsx";
import { usedVersions, type Below, type Used } from "./usedVersions.ts";

/** Templates that others made from one's own, and how many use each: Bund → Land → municipality. */
export function SpreadBelow({ spread }: { readonly spread: Spread }): ReactNode {
  const { say } = useDesigner();
  if (spread.downstream.length === 0) return null;
  return (
    <section aria-labelledby="daraus">
      <h2 id="daraus">{say("spread.below")}</h2>
      {spread.downstream.map((below) => (
        <BelowCard key={below.template} below={below} newest={spread.version} />
      ))}
    </section>
  );
}

function BelowCard({ below, newest }: { readonly below: Below; readonly newest: string }): ReactNode {
  const { say } = useDesigner();
  const { template, title, name, through, version, base, rows } = below;
  const stands = base === null ? "apart" : base === newest ? "current" : "older";
  return (
    <article className="bp-card" aria-labelledby={`daraus-${template}`}>
      <h3 id={`daraus-${template}`}>{say("spread.below.title", { title, publisher: name })}</h3>
      <p>
        {through === null ? "" : `${say("spread.below.through", { title: through })} `}
        {say(`spread.below.${stands}`, { version, base: base ?? "" })}
      </p>
      {rows.length === 0 ? <p>{say("spread.below.nobody")}</p> : <Uses below={below} />}
    </article>
  );
}

function Uses({ below }: { readonly below: Below }): ReactNode {
  const { say } = useDesigner();
  return (
    <>
      <ul>
        {usedVersions(below.rows).map((used) => (
          <li key={used.version}>
            <UseText used={used} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{say("spread.below.list")}</summary>
        <SpreadBelowTable below={below} />
      </details>
    </>
  );
}

function UseText({ used: { version, base, count } }: { readonly used: Used }): ReactNode {
  const { say } = useDesigner();
  return say(count === 1 ? "spread.below.use.one" : "spread.below.use", {
    count,
    version,
    base: base ?? "–",
  });
}

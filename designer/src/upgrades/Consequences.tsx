import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent } from "../session/copy.ts";
import { placeName } from "./placeName.ts";
import type { Computed } from "./useConsequences.ts";

type Row = Computed["all"][number];

/** What a next version would mean, in one sentence and for each municipality. */
export function Consequences({ computed }: { readonly computed: Computed }): ReactNode {
  const { say } = useDesigner();
  const { all } = computed;
  if (all.length === 0) return <p>{say("publish.nobody")}</p>;
  const sum = (of: (row: Row) => number): number => all.reduce((total, row) => total + of(row), 0);
  const deciding = all.filter(({ conflicts }) => conflicts.length > 0).length;
  return (
    <>
      <p className="bp-lead">
        {say("publish.computed", {
          calm: all.filter(({ conflicts }) => conflicts.length === 0).length,
          decide: say(deciding === 1 ? "publish.decide.one" : "publish.decide", { count: deciding }),
          wrong: all.filter(({ errors }) => errors > 0).length,
          green: sum(({ after }) => after.green),
          of: sum(({ after }) => after.of),
        })}
      </p>
      <ul className="bp-rows">
        {all.map((row) => (
          <li key={`${row.organisation} ${row.template ?? ""}`} className="bp-row">
            <strong>{row.name}</strong>
            {row.template === null ? null : (
              <span>{say("publish.row.template", { title: row.template })}</span>
            )}
            <ConsequenceText row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ConsequenceText({ row }: { readonly row: Row }): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const { conflicts, todo, errors, before, after } = row;
  const names = [...new Set(conflicts.map(({ address }) => placeName(service, address, say)))].join(", ");
  return (
    <>
      <span className={`bp-badge bp-badge--${conflicts.length === 0 ? "live" : "stuck"}`}>
        {conflicts.length === 0 ? say("publish.row.calm") : say("publish.row.decide", { names })}
      </span>
      {todo === 0 ? null : <span>{say("publish.row.todo", { count: todo })}</span>}
      {errors === 0 ? null : <span>{say("publish.row.errors", { count: errors })}</span>}
      <span>
        {say("publish.row.journeys", { green: after.green, of: after.of })}{" "}
        {say("publish.row.before", before)}
      </span>
    </>
  );
}

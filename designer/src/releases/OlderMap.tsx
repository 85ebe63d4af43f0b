import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Older } from "./OlderCases.tsx";

const heads = ["older.map.kind", "older.map.before", "older.map.after", "older.map.cases"] as const;

/** The plan itself: which step, form and question goes on as which, and for how many of the cases. */
export function OlderMap({ map }: Pick<Older, "map">): ReactNode {
  const { say } = useDesigner();
  if (map.length === 0) return null;
  return (
    <details className="bp-older-map">
      <summary>{say("older.map")}</summary>
      <div className="bp-scroll" role="region" aria-label={say("older.map")} tabIndex={0}>
        <table className="bp-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {map.map(({ kind, before, after, cases }) => (
              <tr key={`${kind} ${before} ${after ?? ""}`}>
                <td>{say(`older.map.${kind}`)}</td>
                <th scope="row">{before}</th>
                <td>{after ?? <strong>{say("older.map.gone")}</strong>}</td>
                <td className="bp-number">{cases}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { partName, type TownRow } from "./touched.ts";

interface TownTableProps {
  readonly title: string;
  readonly rows: readonly TownRow[];
}

/** The municipalities that offer a template, by their key; figures tell of no person. */
export function TownTable({ title, rows }: TownTableProps): ReactNode {
  const { say } = useDesigner();
  const heads = ["name", "version", "changed", "cases"] as const;
  return (
    <>
      <h3>{say("law.count", { title: say("law.towns"), count: rows.length })}</h3>
      {rows.length === 0 ? (
        <p className="bp-empty">{say("law.towns.none")}</p>
      ) : (
        <div className="bp-scroll" role="region" aria-label={say("law.towns.of", { title })} tabIndex={0}>
          <table className="bp-table">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {say(`law.town.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <TownLine key={row.organisation} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function TownLine({ row: { name, version, changed, added, cases } }: { readonly row: TownRow }): ReactNode {
  const { say } = useDesigner();
  const own = added === 1 ? say("law.town.added.one") : say("law.town.added", { count: added });
  const local = [...changed.map((part) => partName(part, say)), ...(added > 0 ? [own] : [])];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="bp-number">{version}</td>
      <td>
        {local.length === 0 ? say("law.town.same") : <span className="bp-own">{local.join(" · ")}</span>}
      </td>
      <td className="bp-number">{cases}</td>
    </tr>
  );
}

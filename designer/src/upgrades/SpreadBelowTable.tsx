import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Below } from "./usedVersions.ts";

const heads = ["spread.ags", "spread.name", "spread.version", "spread.below.base"] as const;

/** Every municipality that uses a template made from one's own, by its key. */
export function SpreadBelowTable({ below }: { readonly below: Below }): ReactNode {
  const { say } = useDesigner();
  const name = say("spread.below.title", { title: below.title, publisher: below.name });
  return (
    <div className="bp-scroll" role="region" aria-label={`${say("spread.name")}: ${name}`} tabIndex={0}>
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
          {below.rows.map(({ organisation, ags, name: municipality, version, base }) => (
            <tr key={organisation}>
              <td className="bp-number">{ags}</td>
              <th scope="row">{municipality}</th>
              <td className="bp-number">{version}</td>
              <td className="bp-number">{base ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

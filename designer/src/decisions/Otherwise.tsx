import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { hasBasis } from "./Basis.tsx";
import { Cell } from "./Cell.tsx";
import type { LineProps } from "./tableProps.ts";

/** The last line: what holds where no row does. */
export function Otherwise(props: LineProps): ReactNode {
  const { say } = useDesigner();
  const { table } = props;
  return (
    <tr className="bp-otherwise">
      <th scope="row">
        {say("decisions.otherwise")} <span className="bp-muted">{say("decisions.otherwise.when")}</span>
      </th>
      {table.inputs.map(({ id }) => (
        <td key={id} className="bp-cell--any" />
      ))}
      {table.outputs.map((column) => (
        <Cell
          key={column.id}
          {...props}
          column={column}
          row={say("decisions.otherwise")}
          place={{ row: null, part: "default", column: column.id }}
        />
      ))}
      {hasBasis(table) ? <td /> : null}
      <td />
    </tr>
  );
}

import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useSight } from "../panel/condition/useSight.ts";
import { useCopy } from "../session/copy.ts";
import { hasBasis } from "./Basis.tsx";
import { mayHoldOtherwise } from "./cellPlace.ts";
import { labelOf, type Input, type Output } from "./columns.ts";
import { addRow } from "./edits.ts";
import { moveFocus } from "./moveFocus.ts";
import { Otherwise } from "./Otherwise.tsx";
import { RowLine } from "./RowLine.tsx";
import type { LineProps } from "./tableProps.ts";

/** The table as people read it: conditions left, results right; every cell is a button that opens it. */
export function DecisionTable(props: Omit<LineProps, "sight">): ReactNode {
  const { address, table } = props;
  const { say } = useDesigner();
  const { edit } = useCopy();
  // Every row of a table knows the same names.
  const sight = useSight(`${address}/rows/-`);
  const add = (): void => {
    const { change } = addRow(address, table, table.rows.at(-1)?.id ?? null);
    edit(say("decisions.row.added"), [change]);
  };
  return (
    // Only the arrow keys of the buttons in it are heard here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="bp-scroll" role="group" aria-label={table.title} tabIndex={0} onKeyDown={moveFocus}>
      <table className="bp-table bp-decision">
        <Head {...props} />
        <tbody>
          {table.rows.map((row) => (
            <RowLine key={row.id} {...props} sight={sight} row={row} />
          ))}
          {mayHoldOtherwise(table) ? <Otherwise {...props} sight={sight} /> : null}
        </tbody>
      </table>
      <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={add}>
        <span className="kern-label">{say("decisions.row.add")}</span>
      </button>
    </div>
  );
}

function Head({ address, table, open }: Omit<LineProps, "sight">): ReactNode {
  const { say } = useDesigner();
  return (
    <thead>
      <tr>
        <th scope="col">{say("decisions.row.label")}</th>
        {table.inputs.map((input) => (
          <th scope="col" key={input.id} className="bp-decision-if">
            <ColumnName column={input} open={() => open(`${address}/inputs/${input.id}`)} />
          </th>
        ))}
        {table.outputs.map((output) => (
          <th scope="col" key={output.id} className="bp-decision-then">
            <ColumnName column={output} open={() => open(`${address}/outputs/${output.id}`)} />
          </th>
        ))}
        {hasBasis(table) ? <th scope="col">{say("decisions.row.basis")}</th> : null}
        <th scope="col">
          <span className="bp-hidden">{say("more")}</span>
        </th>
      </tr>
    </thead>
  );
}

interface ColumnNameProps {
  readonly column: Input | Output;
  readonly open: () => void;
}
const ColumnName = ({ column, open }: ColumnNameProps): ReactNode => (
  <button type="button" className="bp-column-name" onClick={open}>
    {labelOf(column)}
  </button>
);

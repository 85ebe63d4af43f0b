import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Marks } from "../local/Marks.tsx";
import { useCopy } from "../session/copy.ts";
import { Basis } from "./Basis.tsx";
import { Cell } from "./Cell.tsx";
import { rowName, type Row } from "./cellPlace.ts";
import { RowTools } from "./RowTools.tsx";
import type { LineProps } from "./tableProps.ts";

/** One row: its name, conditions, results, what it rests on, and what can be done with it. */
export function RowLine({ row, ...props }: LineProps & { readonly row: Row }): ReactNode {
  const { address, table, open } = props;
  const name = rowName(row, table.rows.indexOf(row));
  const own = `${address}/rows/${row.id}`;
  const part = (of: "when" | "then", columns: typeof table.inputs | typeof table.outputs) =>
    columns.map((column) => (
      <Cell
        key={`${of} ${column.id}`}
        {...props}
        column={column}
        row={name}
        place={{ row: row.id, part: of, column: column.id }}
      />
    ));
  return (
    <tr>
      <RowName address={own} row={row} number={table.rows.indexOf(row) + 1} open={open} />
      {part("when", table.inputs)}
      {part("then", table.outputs)}
      <Basis table={table} row={row} name={name} open={() => open(own)} />
      <td>
        <RowTools address={address} table={table} row={row} name={name} open={open} />
      </td>
    </tr>
  );
}

interface RowNameProps {
  readonly address: string;
  readonly row: Row;
  readonly number: number;
  readonly open: LineProps["open"];
}
/** Whoever names a row has chosen it. */
function RowName({ address, row, number, open }: RowNameProps): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const rename = (value: string): void => {
    const set = { type: "set", address, property: "label" } as const;
    edit(say("decisions.row.named"), [value === "" ? set : { ...set, value }], `${address} label`);
  };
  return (
    <th scope="row">
      <input
        className="bp-cell-input"
        data-address={address}
        aria-label={`${say("decisions.row.label")} ${number}`}
        value={row.label ?? ""}
        onFocus={() => open(address)}
        onChange={(event) => rename(event.target.value)}
      />
      <Marks address={address} />
    </th>
  );
}

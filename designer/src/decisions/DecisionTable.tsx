import type { Decision } from "@blaupause/model";
import type { KeyboardEvent, ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Marks } from "../local/Marks.tsx";
import { OrderTools } from "../panel/OrderTools.tsx";
import { useSight, type Seen } from "../panel/condition/useSight.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { inputWords, resultWords } from "./cellWords.ts";
import { answersOf, labelOf } from "./columns.ts";
import { addRow } from "./edits.ts";

/** One cell of a table: a condition or a result of a row. */
export interface CellPlace {
  readonly row: string;
  readonly part: "when" | "then";
  readonly column: string;
}
interface TableProps {
  readonly address: string;
  readonly table: Decision;
  readonly chosen: CellPlace | null;
  readonly choose: (cell: CellPlace) => void;
  /** Chooses a row or a column as a whole. */
  readonly open: (address: string) => void;
}

/** The table as people read it: conditions left, results right; every cell is a button that opens it. */
export function DecisionTable({ address, table, chosen, choose, open }: TableProps): ReactNode {
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
            <th scope="col">
              <span className="bp-hidden">{say("more")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={row.id}>
              <RowName address={address} row={row} index={index} open={open} />
              <Cells row={row} table={table} chosen={chosen} choose={choose} sight={sight} />
              <td>
                <OrderTools
                  address={`${address}/rows/${row.id}`}
                  name={rowName(row, index)}
                  moved={say("decisions.row.moved", { row: rowName(row, index) })}
                  removed={say("decisions.row.removed", { row: rowName(row, index) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={add}>
        <span className="kern-label">{say("decisions.row.add")}</span>
      </button>
    </div>
  );
}

type Row = Decision["rows"][number];
export const rowName = ({ label }: Row, index: number): string => label ?? String(index + 1);

interface ColumnNameProps {
  readonly column: Decision["inputs"][number] | Decision["outputs"][number];
  readonly open: () => void;
}
const ColumnName = ({ column, open }: ColumnNameProps): ReactNode => (
  <button type="button" className="bp-column-name" onClick={open}>
    {labelOf(column)}
  </button>
);

interface RowNameProps {
  readonly address: string;
  readonly row: Row;
  readonly index: number;
  readonly open: TableProps["open"];
}
/** Whoever names a row has chosen it. */
function RowName({ address, row, index, open }: RowNameProps): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const own = `${address}/rows/${row.id}`;
  const rename = (value: string): void => {
    const set = { type: "set", address: own, property: "label" } as const;
    edit(say("decisions.row.named"), [value === "" ? set : { ...set, value }], `${own} label`);
  };
  return (
    <th scope="row">
      <input
        className="bp-cell-input"
        data-address={own}
        aria-label={`${say("decisions.row.label")} ${index + 1}`}
        value={row.label ?? ""}
        onFocus={() => open(own)}
        onChange={(event) => rename(event.target.value)}
      />
      <Marks address={own} />
    </th>
  );
}

type CellsProps = Omit<TableProps, "address" | "open"> & { readonly row: Row; readonly sight: Seen };
function Cells({ row, table, chosen, choose, sight }: CellsProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const index = table.rows.indexOf(row);
  const cell = (
    part: CellPlace["part"],
    column: Decision["inputs"][number] | Decision["outputs"][number],
  ) => {
    const text = row[part][column.id];
    const words =
      part === "when"
        ? inputWords(text, column.type, say, { answers: answersOf(service, column), byPath: sight.byPath })
        : resultWords(text, column.type, service, sight, say);
    const isChosen = chosen?.row === row.id && chosen.part === part && chosen.column === column.id;
    const name = say("decisions.cell", { column: labelOf(column), row: rowName(row, index), value: words });
    return (
      <td key={`${part} ${column.id}`} className={text === undefined ? "bp-cell bp-cell--any" : "bp-cell"}>
        <button
          type="button"
          aria-label={name}
          aria-pressed={isChosen}
          onClick={() => choose({ row: row.id, part, column: column.id })}
        >
          {words}
        </button>
      </td>
    );
  };
  return (
    <>
      {table.inputs.map((input) => cell("when", input))}
      {table.outputs.map((output) => cell("then", output))}
    </>
  );
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys go from cell to cell, as in a spreadsheet. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const cell = event.target instanceof HTMLButtonElement ? event.target.closest("td") : null;
  const row = cell?.parentElement;
  if (step === undefined || !(row instanceof HTMLTableRowElement) || cell === null) return;
  const rows = [...(row.parentElement?.children ?? [])];
  const next = rows[rows.indexOf(row) + step[0]]?.children[cell.cellIndex + step[1]];
  const button = next?.querySelector("button, input");
  if (!(button instanceof HTMLElement)) return;
  event.preventDefault();
  button.focus();
}

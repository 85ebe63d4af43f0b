import type { Decision } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { labelOf, rowName, type CellPlace } from "./DecisionTable.tsx";
import { setCell } from "./edits.ts";
import { InputCellEditor } from "./InputCellEditor.tsx";
import { readInput, writeInput } from "./inputCell.ts";
import { ResultCellEditor } from "./ResultCellEditor.tsx";
import { readResult, writeResult } from "./resultCell.ts";

interface CellPanelProps {
  readonly address: string;
  readonly table: Decision;
  readonly cell: CellPlace | null;
}

/** The chosen cell, in words; on the right of the table. */
export function CellPanel({ address, table, cell }: CellPanelProps): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const row = table.rows.find(({ id }) => id === cell?.row);
  const columns = cell?.part === "then" ? table.outputs : table.inputs;
  const column = columns.find(({ id }) => id === cell?.column);
  if (cell === null || row === undefined || column === undefined)
    return (
      <aside className="bp-panel" aria-label={say("panel.title")}>
        <p className="bp-muted">{say("decisions.cell.empty")}</p>
      </aside>
    );
  const text = row[cell.part][column.id];
  const name = rowName(row, table.rows.indexOf(row));
  const change = (next: string | undefined): void => {
    const label = say("decisions.cell.changed", { column: labelOf(column), row: name });
    const place = `${address}/rows/${row.id} ${cell.part} ${column.id}`;
    edit(label, [setCell(address, row.id, cell.part, column.id, next)], place);
  };
  return (
    <aside className="bp-panel" aria-label={labelOf(column)}>
      <h2>{labelOf(column)}</h2>
      <p className="bp-muted">{name}</p>
      {cell.part === "when" ? (
        <InputCellEditor
          key={`${row.id} ${column.id}`}
          cell={readInput(text)}
          type={column.type}
          change={(next) => change(writeInput(next, column.type))}
        />
      ) : (
        <ResultCellEditor
          key={`${row.id} ${column.id}`}
          cell={readResult(text)}
          type={column.type}
          change={(next) => change(writeResult(next, column.type))}
        />
      )}
    </aside>
  );
}

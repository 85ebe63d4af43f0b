import { findElement, type Decision } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { withSetting, type SettingEdit } from "../panel/condition/setting.ts";
import { Panel, PanelNote } from "../panel/Panel.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { answersOf, labelOf } from "./columns.ts";
import { rowName, type CellPlace } from "./DecisionTable.tsx";
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
  const { edit, session } = useCopy();
  const content = useContent();
  const row = table.rows.find(({ id }) => id === cell?.row);
  const columns = cell?.part === "then" ? table.outputs : table.inputs;
  const column = columns.find(({ id }) => id === cell?.column);
  if (cell === null || row === undefined || column === undefined)
    return <PanelNote name={say("panel.title")} text={say("decisions.cell.empty")} />;
  const element = findElement(content.service, `${address}/rows/${row.id}`);
  const text = row[cell.part][column.id];
  const name = rowName(row, table.rows.indexOf(row));
  const change = (next: string | undefined, also?: SettingEdit): void => {
    const label = say("decisions.cell.changed", { column: labelOf(column), row: name });
    const place = `${address}/rows/${row.id} ${cell.part} ${column.id}`;
    const set = setCell(address, row.id, cell.part, column.id, next);
    if (also === undefined) return void edit(label, [set], place);
    const whole = withSetting(content, set, also);
    if (whole !== null) session.replace(label, whole);
  };
  return (
    <Panel name={labelOf(column)}>
      <p className="bp-muted">{name}</p>
      {cell.part === "when" ? (
        <InputCellEditor
          key={`${row.id} ${column.id}`}
          cell={readInput(text)}
          type={column.type}
          answers={answersOf(content.service, column)}
          change={(next) => change(writeInput(next, column.type))}
        />
      ) : element === undefined ? null : (
        <ResultCellEditor
          key={`${row.id} ${column.id}`}
          row={element}
          cell={readResult(text)}
          type={column.type}
          change={(next, also) => change(writeResult(next, column.type), also)}
        />
      )}
    </Panel>
  );
}

import { findElement, type Decision, type Element, type Service } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { withSetting, type SettingEdit } from "../panel/condition/setting.ts";
import { Panel, PanelNote } from "../panel/Panel.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { rowName, textAt, type CellPlace } from "./cellPlace.ts";
import { answersOf, labelOf } from "./columns.ts";
import { setCell } from "./edits.ts";
import { InputCellEditor } from "./InputCellEditor.tsx";
import { readInput, writeInput } from "./inputCell.ts";
import { ResultCellEditor } from "./ResultCellEditor.tsx";
import { readResult, writeResult } from "./resultCell.ts";

interface CellPanelProps {
  readonly address: string;
  readonly table: Decision;
  readonly cell: CellPlace;
}

/** The chosen cell, in words; on the right of the table. */
export function CellPanel({ address, table, cell }: CellPanelProps): ReactNode {
  const { say } = useDesigner();
  const { edit, session } = useCopy();
  const content = useContent();
  const columns = cell.part === "when" ? table.inputs : table.outputs;
  const column = columns.find(({ id }) => id === cell.column);
  const row = table.rows.find(({ id }) => id === cell.row);
  if (column === undefined || (cell.part !== "default" && row === undefined))
    return <PanelNote name={say("panel.title")} text={say("decisions.cell.empty")} />;
  const text = textAt(table, cell);
  const name = row === undefined ? say("decisions.otherwise") : rowName(row, table.rows.indexOf(row));
  const change = (next: string | undefined, also?: SettingEdit): void => {
    const label = say("decisions.cell.changed", { column: labelOf(column), row: name });
    const set = setCell(address, table, cell, next);
    if (also === undefined)
      return void edit(label, [set], `${address} ${cell.row} ${cell.part} ${column.id}`);
    const whole = withSetting(content, set, also);
    if (whole !== null) session.replace(label, whole);
  };
  const key = `${cell.row} ${column.id}`;
  return (
    <Panel name={labelOf(column)}>
      <p className="bp-muted">{name}</p>
      {cell.part === "when" ? (
        <InputCellEditor
          key={key}
          cell={readInput(text)}
          type={column.type}
          answers={answersOf(content.service, column)}
          change={(next) => change(writeInput(next, column.type))}
        />
      ) : (
        <ResultCellEditor
          key={key}
          row={rowElement(content.service, address, cell.row)}
          name={`${labelOf(column)}: ${name}`}
          cell={readResult(text)}
          type={column.type}
          change={(next, also) => change(writeResult(next, column.type), also)}
        />
      )}
    </Panel>
  );
}

/** What holds otherwise knows what every row knows. */
const rowElement = (service: Service, table: string, row: string | null): Element =>
  findElement(service, `${table}/rows/${row}`) ?? {
    address: `${table}/rows/-`,
    kind: "row",
    id: "-",
    json: {},
    parent: table,
    container: "rows",
  };

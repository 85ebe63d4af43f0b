import type { Decision } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Tool } from "../forms/Tool.tsx";
import { OrderTools } from "../panel/OrderTools.tsx";
import { useCopy } from "../session/copy.ts";
import type { Row } from "./cellPlace.ts";
import { addRow, duplicateRow } from "./edits.ts";

interface RowToolsProps {
  readonly address: string;
  readonly table: Decision;
  readonly row: Row;
  readonly name: string;
  readonly open: (address: string) => void;
}

/** What can be done with a row: another one behind it, the same once more, its place, its end. */
export function RowTools({ address, table, row, name, open }: RowToolsProps): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const insert = (): void => {
    const { change, id } = addRow(address, table, row.id);
    if (edit(say("decisions.row.added"), [change]).ok) open(`${address}/rows/${id}`);
  };
  const duplicate = (): void => {
    const { change, id } = duplicateRow(address, table, row, say("decisions.row.copy", { row: name }));
    if (edit(say("decisions.row.duplicated", { row: name }), [change]).ok) open(`${address}/rows/${id}`);
  };
  return (
    <span className="bp-row-tools">
      <Tool icon="add" word={`${say("decisions.row.below")}: ${name}`} press={insert} />
      <Tool icon="content-copy" word={`${say("panel.duplicate")}: ${name}`} press={duplicate} />
      <OrderTools
        address={`${address}/rows/${row.id}`}
        name={name}
        moved={say("decisions.row.moved", { row: name })}
        removed={say("decisions.row.removed", { row: name })}
      />
    </span>
  );
}

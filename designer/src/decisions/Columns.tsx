import { findElement, type Decision, type ValueType } from "@blaupause/model";
import { useState, type ReactNode } from "react";
import { moveBy } from "../actions/siblings.ts";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { TextLine } from "../panel/TextLine.tsx";
import { useRemoval } from "../removal/useRemoval.tsx";
import { useContent, useCopy } from "../session/copy.ts";
import { labelOf } from "./columns.ts";
import { addInput, addOutput, removeColumn } from "./edits.ts";
import { measures } from "./measures.ts";
import { Icon } from "../shell/Icon.tsx";

interface ColumnsProps {
  readonly address: string;
  readonly table: Decision;
}
const types = ["money", "integer", "number", "text", "boolean", "date"] as const;

/** The columns of a table: their names, their order, what is measured, and new ones. */
export function Columns({ address, table }: ColumnsProps): ReactNode {
  const { say } = useDesigner();
  return (
    <div className="bp-columns">
      <details className="bp-fold">
        <summary>{say("decisions.if")}</summary>
        {table.inputs.map((input) => (
          <Column key={input.id} address={address} table={table} container="inputs" column={input} />
        ))}
        <NewInput address={address} table={table} />
      </details>
      <details className="bp-fold">
        <summary>{say("decisions.then")}</summary>
        {table.outputs.map((output) => (
          <Column key={output.id} address={address} table={table} container="outputs" column={output} />
        ))}
        <NewOutput address={address} table={table} />
      </details>
    </div>
  );
}

interface ColumnProps extends ColumnsProps {
  readonly container: "inputs" | "outputs";
  readonly column: Decision["inputs"][number] | Decision["outputs"][number];
}
function Column({ address, table, container, column }: ColumnProps): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  const own = `${address}/${container}/${column.id}`;
  const name = labelOf(column);
  const move = (by: -1 | 1): void => {
    const element = findElement(service, own);
    const change = element === undefined ? null : moveBy(service, element, by);
    if (change !== null) edit(say("decisions.column.moved", { name }), [change]);
  };
  const { ask, box } = useRemoval();
  const remove = (): void => {
    const changes = removeColumn(address, table, container, column.id);
    const label = say("decisions.column.removed", { name });
    ask({ name, addresses: [own], changes, remove: () => void edit(label, changes) });
  };
  const rename = (value: string): void => {
    const label = say("panel.changed", { what: say("property.title"), name });
    edit(label, [{ type: "set", address: own, property: "label", value }], `${own} label`);
  };
  return (
    <div className="bp-column">
      <TextLine label={say("property.title")} value={column.label ?? ""} change={rename} />
      <button
        type="button"
        className="bp-tool"
        aria-label={`${say("decisions.column.left")}: ${name}`}
        onClick={() => move(-1)}
      >
        <Icon name="arrow-back" />
      </button>
      <button
        type="button"
        className="bp-tool"
        aria-label={`${say("decisions.column.right")}: ${name}`}
        onClick={() => move(1)}
      >
        <Icon name="arrow-forward" />
      </button>
      <button type="button" className="bp-tool" aria-label={`${say("remove")}: ${name}`} onClick={remove}>
        <Icon name="close" />
      </button>
      {box}
    </div>
  );
}

function NewInput({ address, table }: ColumnsProps): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  const found = measures(service);
  const add = (expression: string): void => {
    const one = found.find((each) => each.expression === expression);
    if (one === undefined) return;
    edit(
      say("decisions.column.added", { name: one.label }),
      addInput(address, table, one.label, one.expression, one.type),
    );
  };
  return (
    <Select
      label={`${say("decisions.column.add.if")}: ${say("decisions.column.from")}`}
      value=""
      options={found.map(({ expression, label }) => ({ value: expression, label }))}
      mayBeEmpty
      change={add}
    />
  );
}

function NewOutput({ address, table }: ColumnsProps): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const [type, setType] = useState<ValueType>("money");
  const add = (): void => {
    const name = say("decisions.column.new");
    edit(say("decisions.column.added", { name }), addOutput(address, table, name, type));
  };
  return (
    <div className="bp-column">
      <Select
        label={say("decisions.column.type")}
        value={type}
        options={types.map((one) => ({ value: one, label: say(`decisions.type.${one}`) }))}
        mayBeEmpty={false}
        change={(next) => setType(types.find((one) => one === next) ?? "money")}
      />
      <button type="button" className="kern-btn kern-btn--secondary kern-btn--small" onClick={add}>
        <span className="kern-label">{say("decisions.column.add.then")}</span>
      </button>
    </div>
  );
}

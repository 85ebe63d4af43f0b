import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import type { CodeTable } from "./table.ts";

const SHOWN = 5;

interface CodesPreviewProps {
  readonly table: CodeTable;
  readonly change: (table: CodeTable) => void;
}

/** The first rows as they will be read, and which columns count. */
export function CodesPreview({ table, change }: CodesPreviewProps): ReactNode {
  const { say } = useDesigner();
  const { columns, rows, code, name } = table;
  const options = columns.map((title, index) => ({
    value: String(index),
    label: title === "" ? say("codes.column", { number: index + 1 }) : title,
  }));
  return (
    <>
      <div className="bp-columns">
        <Select
          label={say("codes.code")}
          value={String(code)}
          options={options}
          mayBeEmpty={false}
          change={(next) => change({ ...table, code: Number(next) })}
        />
        <Select
          label={say("codes.name")}
          value={String(name)}
          options={options}
          mayBeEmpty={false}
          change={(next) => change({ ...table, name: Number(next) })}
        />
      </div>
      <table className="bp-table">
        <caption className="bp-muted">
          {say("codes.preview", { shown: Math.min(SHOWN, rows.length), all: rows.length })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say("codes.code")}</th>
            <th scope="col">{say("codes.name")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row, index) => (
            <tr key={index}>
              <td>{row[code]}</td>
              <td>{row[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {columns.every((title) => title === "") && rows.length > 1 ? (
        <button
          type="button"
          className="kern-btn kern-btn--tertiary kern-btn--x-small"
          onClick={() =>
            change({ ...table, columns: columns.map((_, at) => rows[0]?.[at] ?? ""), rows: rows.slice(1) })
          }
        >
          <span className="kern-label">{say("codes.heading")}</span>
        </button>
      ) : null}
    </>
  );
}

import type { ReactNode } from "react";
import { Inline } from "../../form/Inline.tsx";
import type { WorkshopElement } from "./element.ts";

/** What an element says. The words are the draft's own, whatever language the page around them has. */
export function ElementText({ element }: { readonly element: WorkshopElement }): ReactNode {
  const { kind, title, text, facts, items, table, isHead } = element;
  const Heading = isHead ? "h2" : "h3";
  return (
    <>
      <p className="bp-workshop-kind">{[kind, ...facts].join(" · ")}</p>
      {title === "" ? null : (
        <Heading className={isHead ? "kern-heading-medium" : "kern-heading-small"} lang="de">
          <Inline text={title} />
        </Heading>
      )}
      {text === "" ? null : (
        <p className="kern-body" lang="de">
          <Inline text={text} />
        </p>
      )}
      {items.length === 0 ? null : (
        <ul className="kern-list kern-list--bullet" lang="de">
          {items.map((item, index) => (
            <li key={index}>
              <Inline text={item} />
            </li>
          ))}
        </ul>
      )}
      {table === null ? null : <Cells table={table} />}
    </>
  );
}

/** A wide table scrolls by itself, also by keyboard. */
function Cells({ table }: { readonly table: NonNullable<WorkshopElement["table"]> }): ReactNode {
  return (
    <div className="bp-workshop-table" tabIndex={0} role="group" lang="de">
      <table className="kern-table">
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            {table.heads.map((head, index) => (
              <th key={index} className="kern-table__header" scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {table.rows.map((cells, row) => (
            <tr key={row} className="kern-table__row">
              {cells.map((cell, index) => (
                <td key={index} className="kern-table__cell">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

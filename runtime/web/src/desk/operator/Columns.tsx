import { NEEDED_COLUMNS, ORGANISATION_COLUMNS } from "@blaupause/api";
import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";

/** What each column of the table says. */
export function Columns(): ReactNode {
  const { t } = useDesk();
  return (
    <details className="bp-fold bp-columns">
      <summary>{t("import.columns")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("import.column")}</th>
            <th scope="col">{t("import.meaning")}</th>
            <th scope="col">{t("import.new")}</th>
          </tr>
        </thead>
        <tbody>
          {ORGANISATION_COLUMNS.map((column) => (
            <tr key={column}>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>{t(`import.column.${column}`)}</td>
              <td>{t(isNeeded(column) ? "import.needed" : "import.optional")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const isNeeded = (column: string): boolean => NEEDED_COLUMNS.some((one) => one === column);

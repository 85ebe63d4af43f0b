import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";

const needed = ["id", "name", "level", "ars", "land", "prefix", "initials", "colour"] as const;
const address = ["street", "postcode", "city"] as const;
const more = [
  ...(["ags", "parent", "zone", "court", "phone", "email", "website", "hours", "host"] as const),
  ...([
    "number",
    "number-from",
    "number-to",
    "cash-number",
    "cash-number-from",
    "cash-number-to",
    "imprint",
    "privacy",
    "accessibility",
  ] as const),
  ...(["admin-name", "admin-email"] as const),
] as const;

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
          {[...needed, ...address, ...more].map((column) => (
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

const isNeeded = (column: string): boolean => [...needed, ...address].some((one) => one === column);

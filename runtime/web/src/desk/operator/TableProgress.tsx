import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import type { Inviting } from "./useTable.ts";

/** How far it is with a table: the organisations first, then the mails to those who administer them. */
export function TableProgress({ inviting: { invited, all } }: { readonly inviting: Inviting }): ReactNode {
  const { t } = useDesk();
  return (
    <div className="bp-table-progress">
      <p id="fortschritt" role="status">
        {all === null ? t("import.running") : t("import.inviting", { invited, all })}
      </p>
      <progress aria-labelledby="fortschritt" max={all ?? 1} {...(all === null ? {} : { value: invited })} />
    </div>
  );
}

import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import type { Taking } from "./useTable.ts";

/** How far it is with a table. */
export function TableProgress({ taking: { taken, of } }: { readonly taking: Taking }): ReactNode {
  const { t } = useDesk();
  return (
    <div className="bp-table-progress">
      <p id="fortschritt" role="status">
        {of === null ? t("import.running") : t("import.running.of", { taken, of })}
      </p>
      <progress aria-labelledby="fortschritt" max={of ?? 1} {...(of === null ? {} : { value: taken })} />
    </div>
  );
}

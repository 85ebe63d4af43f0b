import type { FormMessage } from "@blaupause/engine";
import type { ReactNode } from "react";
import { Inline } from "../form/Inline.tsx";
import { useDesk } from "./desk.ts";

/** What the service's author has to say to whoever decides, as the answers are now. It stops nobody. */
export function DeskHints({ hints }: { readonly hints: readonly FormMessage[] }): ReactNode {
  const { t } = useDesk();
  return (
    <div className="bp-desk-hints" role="status">
      {hints.length === 0 ? null : (
        <>
          <h3 className="kern-label">{t("form.hints")}</h3>
          <ul className="kern-list kern-list--bullet">
            {hints.map(({ rule, message }) => (
              <li key={rule}>
                <Inline text={message} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

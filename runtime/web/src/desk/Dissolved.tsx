import { printDate } from "@blaupause/engine";
import type { ReactNode } from "react";
import { useDesk } from "./desk.ts";

/** The organisation is no more, or will not be: what becomes of its cases. */
export function Dissolved(): ReactNode {
  const { t, language, session } = useDesk();
  const { name = "", dissolved } = session.organisation ?? {};
  if (dissolved === undefined) return null;
  const said = { organisation: name, date: printDate(dissolved.on, language) };
  return (
    <div className="kern-alert kern-alert--info" role="status">
      <div className="kern-alert__header">
        <span className="kern-icon kern-icon--info" aria-hidden="true" />
        <h2 className="kern-title">{t(dissolved.isOver ? "desk.dissolved" : "desk.dissolved.soon", said)}</h2>
      </div>
      <div className="kern-alert__body">
        <p className="kern-body">{t("desk.dissolved.text")}</p>
      </div>
    </div>
  );
}

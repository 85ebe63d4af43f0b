import type { AnswerOf, routes } from "@blaupause/api";
import type { ReactNode } from "react";
import { Badge } from "../Badge.tsx";
import { dayTime } from "../dayTime.ts";
import { useDesk } from "../desk.ts";

type Calls = AnswerOf<(typeof routes)["readOperations"]>["calls"];

/** Whether other systems answer, payment providers among them: how much waits for them, never whose. */
export function CallState({ calls: { waiting: count, since } }: { readonly calls: Calls }): ReactNode {
  const { t } = useDesk();
  const some = since === null ? "operator.calls.again" : "operator.calls.waiting";
  return (
    <section aria-labelledby="calls" className="bp-operation">
      <h2 id="calls">{t("operator.calls")}</h2>
      <ul className="bp-plain-list">
        <li>
          {count === 0
            ? t("operator.calls.done")
            : t(some, { count, since: since === null ? "" : dayTime(since) })}
          {since === null ? null : <Badge kind="warning">{t("operator.mails.late")}</Badge>}
        </li>
      </ul>
    </section>
  );
}

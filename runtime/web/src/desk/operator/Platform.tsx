import type { ReactNode } from "react";
import { dayTime } from "../dayTime.ts";
import { useDesk } from "../desk.ts";
import type { Operations } from "./troubles.ts";

/** What runs here, and how much of it waits for people. */
export function Platform({ operations }: { readonly operations: Operations }): ReactNode {
  const { t } = useDesk();
  const { version, node, at, demo, count, work } = operations;
  return (
    <section aria-labelledby="zustand" className="bp-operation">
      <h2 id="zustand">{t("operator.state")}</h2>
      <ul className="bp-plain-list">
        <li>{t("operator.version", { version, node, at: dayTime(at) })}</li>
        {demo ? <li>{t("operator.demo")}</li> : null}
        <li>{t("operator.work.all", { count, waiting: work.waiting, stuck: work.stuck })}</li>
      </ul>
    </section>
  );
}

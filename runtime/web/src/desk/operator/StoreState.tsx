import type { AnswerOf, routes } from "@blaupause/api";
import type { ReactNode } from "react";
import { Badge } from "../Badge.tsx";
import { dayTime } from "../dayTime.ts";
import { useDesk } from "../desk.ts";
import { sizeIn } from "./sizeIn.ts";
import { isLittle } from "./troubles.ts";

type Facts = AnswerOf<(typeof routes)["readOperations"]>["store"];

/** Where everything lies, how full it is, and when it was last saved elsewhere. */
export function StoreState({ store }: { readonly store: Facts }): ReactNode {
  const { t } = useDesk();
  const { kind, version, backup } = store;
  return (
    <section aria-labelledby="speicher" className="bp-operation">
      <h2 id="speicher">{t("operator.store")}</h2>
      <ul className="bp-plain-list">
        <li>{t("operator.store.kind", { kind, version })}</li>
        <Room store={store} />
        <li>{backup === null ? t("operator.backup.none") : t("operator.backup", { at: dayTime(backup) })}</li>
      </ul>
    </section>
  );
}

function Room({ store: { bytes, free } }: { readonly store: Facts }): ReactNode {
  const { t, language } = useDesk();
  const used =
    bytes === null ? t("operator.store.unsaid") : t("operator.store.used", { size: sizeIn(language, bytes) });
  return (
    <li>
      {used}{" "}
      {t(free === null ? "operator.store.elsewhere" : "operator.store.free", {
        size: sizeIn(language, free ?? 0),
      })}
      {isLittle(free) ? <Badge kind="danger">{t("operator.store.little")}</Badge> : null}
    </li>
  );
}

import type { ReactNode } from "react";
import { useDesk, type CaseView } from "./desk.ts";

/** Where to look first. */
export function Attention({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useDesk();
  if (view.attention.length === 0) return <p className="kern-body bp-quiet">{t("desk.attention.none")}</p>;
  return (
    <section className="bp-attention">
      <h2 className="kern-heading-small">{t("desk.attention", { count: view.attention.length })}</h2>
      <ul className="kern-list kern-list--bullet">
        {view.attention.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

import type { ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { Link } from "../Link.tsx";
import type { Operations } from "./troubles.ts";

/** Where cases stand still; nothing where none does. */
export function Stuck({ organisations }: Pick<Operations, "organisations">): ReactNode {
  const { t } = useDesk();
  const own = organisations.filter(({ stuck }) => stuck > 0);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="stoerungen" className="bp-operation">
      <h2 id="stoerungen">{t("operator.stuck")}</h2>
      <ul className="bp-plain-list">
        {own.map(({ id, name, waiting, stuck }) => (
          <li key={id}>
            <Link href={`/amt/betrieb/organisationen/${id}`}>{name}</Link>
            <span className="bp-refused">{t("operator.work", { waiting, stuck })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useEffect, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { upgradePath } from "../place.ts";
import { Link } from "../shell/Link.tsx";
import type { Upgrades } from "./choices.ts";

/** „Neue Fassungen“: of templates one's services were made from. None is nothing on the screen. */
export function NewVersions(): ReactNode {
  const { say, client } = useDesigner();
  const [found, setFound] = useState<Upgrades["upgrades"]>([]);
  useEffect(() => {
    void client("listUpgrades").then((answer) => answer.ok && setFound(answer.value.upgrades));
  }, [client]);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="neue-fassungen">
      <h2 id="neue-fassungen">{say("upgrade.list")}</h2>
      <ul className="bp-rows">
        {found.map(({ service, title, to, publisher, why, standing }) => (
          <li key={service}>
            <Link href={upgradePath(service)} className="bp-row">
              <span className={`bp-badge bp-badge--${standing === "open" ? "open" : "waiting"}`}>
                {say(`upgrade.standing.${standing}`)}
              </span>
              <strong>{`${title} ${to}`}</strong>
              <span>{why === "" ? publisher : `${publisher}: ${why}`}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

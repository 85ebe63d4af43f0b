import { useEffect, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { upgradePath } from "../place.ts";
import { Link } from "../shell/Link.tsx";
import type { Upgrades } from "./choices.ts";
import { dayText } from "./dayText.ts";

/** As long as there is a way back, or somebody's case still runs on the version before. */
const isOpenStill = ({ older, mayUndo }: Upgrades["taken"][number]): boolean => mayUndo || older > 0;

/** „Neue Fassungen“: of templates one's services were made from. None is nothing on the screen. */
export function NewVersions(): ReactNode {
  const { say, client } = useDesigner();
  const [found, setFound] = useState<Upgrades>({ upgrades: [], taken: [] });
  useEffect(() => {
    void client("listUpgrades").then((answer) => answer.ok && setFound(answer.value));
  }, [client]);
  const taken = found.taken.filter(isOpenStill);
  if (found.upgrades.length + taken.length === 0) return null;
  return (
    <section aria-labelledby="neue-fassungen">
      <h2 id="neue-fassungen">{say("upgrade.list")}</h2>
      <ul className="bp-rows">
        {found.upgrades.map(({ service, title, to, publisher, why, standing, on }) => (
          <li key={service}>
            <Link href={upgradePath(service)} className="bp-row">
              <span className={`bp-badge bp-badge--${standing === "open" ? "open" : "waiting"}`}>
                {on === null
                  ? say(`upgrade.standing.${standing}`)
                  : say("upgrade.standing.on", { day: dayText(on) })}
              </span>
              <strong>{`${title} ${to}`}</strong>
              <span>{why === "" ? publisher : `${publisher}: ${why}`}</span>
            </Link>
          </li>
        ))}
        {taken.map((one) => (
          <li key={`${one.service} ${one.to}`}>
            <Link href={upgradePath(one.service)} className="bp-row">
              <span className="bp-badge bp-badge--live">{say("upgrade.standing.taken")}</span>
              <strong>{`${one.title} ${one.to}`}</strong>
              <span>
                {say("upgrade.taken.row", { from: one.from, to: one.to, day: dayText(one.at.slice(0, 10)) })}
                {one.mayUndo ? ` ${say("upgrade.taken.undo")}` : null}
                {one.older > 0 ? ` ${say("upgrade.taken.older", { count: one.older })}` : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

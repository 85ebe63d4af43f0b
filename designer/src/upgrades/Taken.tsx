import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { BASE, pathTo } from "../place.ts";
import { Link } from "../shell/Link.tsx";
import { OlderCases } from "../releases/OlderCases.tsx";
import type { Upgrades } from "./choices.ts";
import { dayText } from "./dayText.ts";
import { Drafted } from "./Drafted.tsx";

interface TakenProps {
  readonly service: string;
  readonly upgrades: Upgrades;
  readonly changed: (upgrades: Upgrades) => void;
}

/** What has become of it, and the way back while there is one. */
export function Taken({ service, upgrades, changed }: TakenProps): ReactNode {
  const { say, client } = useDesigner();
  const [told, tell] = useState<string | null>(null);
  const waiting = upgrades.upgrades.find((one) => one.service === service);
  const taken = upgrades.taken.find((one) => one.service === service);
  const undo = async (): Promise<void> => {
    const answer = await client("undoUpgrade", { parameters: { service }, body: {} });
    if (!answer.ok) return tell(say("upgrade.undo.late"));
    changed(answer.value);
    tell(say("upgrade.undone"));
  };
  if (waiting?.standing === "drafted")
    return <Drafted service={service} proposal={{ upgrade: waiting }} done={changed} />;
  return (
    <>
      <section className="bp-card" role="status">
        {waiting?.standing === "refused" ? (
          <p>{say("upgrade.refused", { publisher: waiting.publisher })}</p>
        ) : null}
        {waiting?.standing === "scheduled" ? (
          <p>{say("upgrade.scheduled", { day: dayText(waiting.on ?? "") })}</p>
        ) : null}
        {waiting === undefined && taken !== undefined ? (
          <p>{say("upgrade.taken", { version: taken.to })}</p>
        ) : null}
        {waiting === undefined && taken === undefined ? (
          <>
            <p>{say("upgrade.template.taken")}</p>
            <p>
              <Link href={pathTo(service, "freigabe")} className="kern-link">
                {say("upgrade.template.release")}
              </Link>
            </p>
          </>
        ) : null}
        {told === null ? null : <p>{told}</p>}
        <p className="bp-buttons">
          {waiting === undefined && taken?.mayUndo === true ? (
            <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => void undo()}>
              <span className="kern-label">{say("upgrade.undo")}</span>
            </button>
          ) : null}
          <Link href={BASE} className="kern-btn kern-btn--primary">
            <span className="kern-label">{say("upgrade.home")}</span>
          </Link>
        </p>
      </section>
      {waiting === undefined && taken !== undefined ? <OlderCases service={service} /> : null}
    </>
  );
}

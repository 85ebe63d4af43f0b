import { useId, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { takeOver } from "../library/takeOver.ts";
import { elementPath } from "../place.ts";
import { groups, groupOf, type TouchedService } from "./touched.ts";
import { TouchedList } from "./TouchedList.tsx";
import { TownTable } from "./TownTable.tsx";

/** One template or service: what in it rests on the provision, and where it is offered. */
export function ServiceCard({ service }: { readonly service: TouchedService }): ReactNode {
  const { say } = useDesigner();
  const id = useId();
  const { title, from, version, copy, template, touched, towns } = service;
  const [problem, open] = useOpening(service);
  const badge =
    from === "draft" ? say("law.from.draft") : say(`law.from.${from}`, { version: version ?? "" });
  return (
    <section className="bp-card bp-law" aria-labelledby={id}>
      <div className="bp-law-head">
        <h2 id={id}>{title}</h2>
        <span className={from === "live" ? "bp-badge bp-badge--live" : "bp-badge"}>{badge}</span>
      </div>
      {touched.length === 0 ? <p>{say("law.older")}</p> : null}
      {copy === null && template !== null && touched.length > 0 ? (
        <p className="bp-muted">{say("law.draft")}</p>
      ) : null}
      {problem === null ? null : <p role="alert">{problem}</p>}
      {groups.map((group) => (
        <TouchedList
          key={group}
          group={group}
          parts={touched.filter((one) => groupOf(one) === group)}
          copy={copy}
          open={copy === null && template !== null ? open : null}
        />
      ))}
      {from === "template" ? <TownTable title={title} rows={towns} /> : <Cases count={service.cases} />}
    </section>
  );
}

/** Where nobody works on it yet, opening a part begins a draft of the template. */
function useOpening({ template }: TouchedService): readonly [string | null, (address: string) => void] {
  const { client, say, go } = useDesigner();
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (address: string): Promise<void> => {
    if (template === null) return;
    const made = await takeOver(client, template);
    const isThere = made.ok || made.code === "service-exists";
    if (isThere) go(elementPath(template, address));
    else setProblem(say("law.failed", { code: made.code }));
  };
  return [problem, (address) => void open(address)];
}

function Cases({ count }: { readonly count: number | null }): ReactNode {
  const { say } = useDesigner();
  if (count === null || count === 0) return null;
  return <p>{count === 1 ? say("law.cases.one") : say("law.cases", { count })}</p>;
}

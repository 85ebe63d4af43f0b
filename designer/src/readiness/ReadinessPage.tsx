import type { AnswerOf, routes } from "@blaupause/api";
import { useEffect, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { CriterionLine } from "./CriterionLine.tsx";
import { Protocol } from "./Protocol.tsx";

export type Readiness = AnswerOf<(typeof routes)["readReadiness"]>;
export type Criterion = Readiness["criteria"][number];

/** „Startklar“: what is done, what is next, and the protocol of the way from taking over to going live. */
export default function ReadinessPage(): ReactNode {
  const { say, client } = useDesigner();
  const { head, session } = useCopy();
  const [readiness, setReadiness] = useState<Readiness | null>(null);
  useEffect(() => {
    const load = async (): Promise<void> => {
      await session.saveNow();
      const answer = await client("readReadiness", { parameters: { service: head.id } });
      if (answer.ok) setReadiness(answer.value);
    };
    void load();
  }, [client, head.id, session]);
  if (readiness === null) return <p role="status">{say("ready.working")}</p>;
  const { criteria } = readiness;
  const next = criteria.find(({ state }) => state === "open");
  const done = criteria.filter(({ state }) => state === "done").length;
  return (
    <div className="bp-sheet">
      <h1>{say("part.startklar")}</h1>
      <p className="bp-lead" role="status">
        {next === undefined ? say("ready.all") : say("ready.some", { done, of: criteria.length })}
      </p>
      {groups(criteria).map((by) => (
        <section key={by} className="bp-card" aria-labelledby={`kriterien-${by}`}>
          <h2 id={`kriterien-${by}`}>{say(`ready.by.${by}`)}</h2>
          {by === "person" ? <p className="bp-muted">{say("ready.by.person.text")}</p> : null}
          <ul className="bp-criteria">
            {criteria
              .filter((one) => one.by === by)
              .map((one) => (
                <CriterionLine
                  key={one.id}
                  criterion={one}
                  isNext={one === next}
                  administrators={readiness.administrators}
                  changed={setReadiness}
                />
              ))}
          </ul>
        </section>
      ))}
      <Protocol readiness={readiness} />
    </div>
  );
}

/** What the template leaves to each municipality has its own part, where there is something. */
const groups = (criteria: readonly Criterion[]) =>
  (["computed", "local", "person"] as const).filter((by) => criteria.some((one) => one.by === by));

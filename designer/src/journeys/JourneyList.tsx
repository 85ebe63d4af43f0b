import { coverageKinds, mergeCoverage, openJourney, type JourneyRun, type Program } from "@blaupause/engine";
import { runJourney } from "@blaupause/engine/compile";
import type { Journey } from "@blaupause/model";
import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { CoverageView } from "./CoverageView.tsx";
import { failureSentence } from "./failureSentence.ts";

interface Played {
  readonly name: string;
  readonly journey: Journey | null;
  readonly run: JourneyRun | null;
}

/** All kept journeys, played with the service as it is at this moment, and what they have been through together. */
export function JourneyList({ program }: { readonly program: Program }): ReactNode {
  const { say } = useDesigner();
  const { example, session } = useCopy();
  const { journeys } = useContent();
  const played = useMemo(
    () =>
      Object.entries(journeys).map(([name, json]): Played => {
        const opened = openJourney(json);
        if (!opened.ok) return { name, journey: null, run: null };
        return { name, journey: opened.journey, run: runJourney(program, opened.journey, example.place) };
      }),
    [journeys, program, example],
  );
  const runs = played.flatMap(({ run }) => (run === null ? [] : [run]));
  const green = runs.filter(({ ok }) => ok).length;
  if (played.length === 0) return <p className="bp-empty">{say("journeys.empty")}</p>;
  const remove = (name: string, title: string): void => {
    const { [name]: _gone, ...others } = journeys;
    session.replace(say("journeys.removed", { title }), { ...session.get().content, journeys: others });
  };
  return (
    <>
      <section aria-labelledby="probefaelle">
        <h2 id="probefaelle">{say("journeys.list", { green, all: played.length })}</h2>
        <ul className="bp-rows">
          {played.map(({ name, journey, run }) => (
            <li key={name} className="bp-row">
              <span aria-hidden="true" className={run?.ok === true ? "bp-ok" : "bp-bad"}>
                {run?.ok === true ? "●" : "▲"}
              </span>
              <strong>{journey?.title ?? name}</strong>
              <span>{run === null ? say("journeys.broken") : resultText(run, program, say)}</span>
              <button
                type="button"
                className="bp-tool"
                aria-label={`${say("remove")}: ${journey?.title ?? name}`}
                onClick={() => remove(name, journey?.title ?? name)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <CoverageView coverage={mergeCoverage(runs.map(({ coverage }) => coverage))} kinds={coverageKinds} />
    </>
  );
}

function resultText(run: JourneyRun, program: Program, say: ReturnType<typeof useDesigner>["say"]): string {
  const [failure] = run.failures;
  return failure === undefined ? say("journeys.ok") : failureSentence(failure, program, say);
}

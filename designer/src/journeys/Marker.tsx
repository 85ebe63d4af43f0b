import type { JourneyRun, Program } from "@blaupause/engine";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";

interface MarkerProps {
  readonly program: Program;
  readonly run: JourneyRun | null;
}

/** The way the case has gone, step by step, and where it stands now. */
export function Marker({ program, run }: MarkerProps): ReactNode {
  const { say } = useDesigner();
  const path = run?.path ?? [];
  const now = Object.values(run?.state?.tokens ?? {}).map(({ node }) => node);
  const titleOf = (id: string): string => program.process.nodes[id]?.title ?? id;
  return (
    <section className="bp-marker" aria-label={say("rehearsal.way")}>
      <ol>
        {path.map((node, index) => (
          <li key={index} className="bp-marker-done">
            <span className="kern-icon kern-icon--check kern-icon--small" aria-hidden="true" />
            {titleOf(node)}
          </li>
        ))}
        {now.map((node) => (
          <li key={`now ${node}`} className="bp-marker-now" aria-current="step">
            {titleOf(node)}
          </li>
        ))}
        {run === null ? <li className="bp-marker-now">{say("rehearsal.begin.way")}</li> : null}
      </ol>
    </section>
  );
}

import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { JourneyList } from "./JourneyList.tsx";
import { PhoneTrial } from "./PhoneTrial.tsx";
import { RehearsalView } from "./RehearsalView.tsx";

/** „Probelauf“ and „Probefälle“: play the service through as a made-up person, keep what is worth keeping, run all again. */
export default function JourneysPage(): ReactNode {
  const { say } = useDesigner();
  const { judged } = useCopy();
  const [isPlaying, setPlaying] = useState(false);
  const { program } = judged;
  return (
    <div className="bp-journeys">
      <h1>{say("journeys.title")}</h1>
      {program === null ? <p role="status">{say("problems.working")}</p> : null}
      {program !== null && isPlaying ? (
        <RehearsalView program={program} leave={() => setPlaying(false)} />
      ) : null}
      {program !== null && !isPlaying ? (
        <>
          <section className="bp-card bp-rehearse">
            <h2>{say("rehearsal.title")}</h2>
            <p>{say("rehearsal.text")}</p>
            <button type="button" className="kern-btn kern-btn--primary" onClick={() => setPlaying(true)}>
              <span className="kern-label">{say("rehearsal.begin")}</span>
            </button>
          </section>
          <PhoneTrial />
          <JourneyList program={program} />
        </>
      ) : null}
    </div>
  );
}

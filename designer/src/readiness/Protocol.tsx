import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import { criterionTitle } from "./criterionWords.ts";
import { Fact } from "./Fact.tsx";
import { lengthOf } from "./lengthOf.ts";
import { LiveFacts } from "./LiveFacts.tsx";
import type { Criterion, Readiness } from "./ReadinessPage.tsx";

/** The protocol: what was done, by whom and when, who released it, and how long it took. Names and times are its signature. */
export function Protocol({ readiness }: { readonly readiness: Readiness }): ReactNode {
  const { say, session } = useDesigner();
  const { head } = useCopy();
  const { begunAt, liveAt, live, criteria } = readiness;
  return (
    <section className="bp-card bp-protocol" aria-labelledby="protokoll">
      <h2 id="protokoll">{say("ready.protocol", { title: head.title })}</h2>
      <p>{session.organisation?.name}</p>
      <dl className="bp-facts">
        <Fact word={say("ready.begun")}>{begunAt === null ? "–" : dayAndTime(begunAt)}</Fact>
        <Fact word={say("ready.live")}>{liveAt === null ? say("ready.not.live") : dayAndTime(liveAt)}</Fact>
        <Fact word={say("ready.took")}>{lengthOf(begunAt, liveAt, say)}</Fact>
        {live === null ? null : <LiveFacts live={live} />}
      </dl>
      <table className="bp-table bp-only-print">
        <tbody>
          {criteria.map((one) => (
            <Line key={one.id} criterion={one} />
          ))}
        </tbody>
      </table>
      <p className="bp-muted">{say(live?.release == null ? "ready.signed.later" : "ready.signed")}</p>
      <p className="bp-only-print bp-signature bp-muted">{say("ready.ink")}</p>
      <p className="bp-buttons bp-no-print">
        <button type="button" className="kern-btn kern-btn--secondary" onClick={() => print()}>
          <span className="kern-label">{say("ready.print")}</span>
        </button>
      </p>
    </section>
  );
}

function Line({ criterion }: { readonly criterion: Criterion }): ReactNode {
  const { say } = useDesigner();
  const { state, confirmedBy, confirmedAt } = criterion;
  return (
    <tr>
      <th scope="row">{criterionTitle(criterion, say)}</th>
      <td>{say(state === "done" ? "ready.sign.done" : "ready.sign.open")}</td>
      <td>
        {confirmedBy === null
          ? ""
          : say("ready.named", { name: confirmedBy, time: dayAndTime(confirmedAt ?? "") })}
      </td>
    </tr>
  );
}

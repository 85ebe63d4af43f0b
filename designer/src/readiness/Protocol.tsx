import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import { criterionTitle } from "./criterionWords.ts";
import type { Readiness } from "./ReadinessPage.tsx";

/** The protocol to print and sign: what was done, by whom, and how long it took. */
export function Protocol({ readiness }: { readonly readiness: Readiness }): ReactNode {
  const { say, session } = useDesigner();
  const { head } = useCopy();
  const { begunAt, liveAt, criteria } = readiness;
  return (
    <section className="bp-card bp-protocol" aria-labelledby="protokoll">
      <h2 id="protokoll">{say("ready.protocol", { title: head.title })}</h2>
      <p>{session.organisation?.name}</p>
      <dl className="bp-facts">
        <div>
          <dt>{say("ready.begun")}</dt>
          <dd>{begunAt === null ? "–" : dayAndTime(begunAt)}</dd>
        </div>
        <div>
          <dt>{say("ready.live")}</dt>
          <dd>{liveAt === null ? say("ready.not.live") : dayAndTime(liveAt)}</dd>
        </div>
        <div>
          <dt>{say("ready.took")}</dt>
          <dd>{lengthOf(begunAt, liveAt, say)}</dd>
        </div>
      </dl>
      <table className="bp-table bp-only-print">
        <tbody>
          {criteria.map((one) => (
            <tr key={one.id}>
              <th scope="row">{criterionTitle(one, say)}</th>
              <td>{say(one.state === "done" ? "ready.sign.done" : "ready.sign.open")}</td>
              <td>{one.confirmedBy ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="bp-only-print bp-signature">{say("ready.signature")}</p>
      <p className="bp-buttons bp-no-print">
        <button type="button" className="kern-btn kern-btn--secondary" onClick={() => print()}>
          <span className="kern-label">{say("ready.print")}</span>
        </button>
      </p>
    </section>
  );
}

const MINUTE = 60_000;
/** Whole minutes, hours or days, whatever people would say. */
function lengthOf(
  from: string | null,
  to: string | null,
  say: ReturnType<typeof useDesigner>["say"],
): string {
  if (from === null || to === null || Date.parse(to) < Date.parse(from)) return "–";
  const minutes = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / MINUTE));
  if (minutes === 1) return say("ready.minute");
  if (minutes < 120) return say("ready.minutes", { count: minutes });
  if (minutes < 48 * 60) return say("ready.hours", { count: Math.round(minutes / 60) });
  return say("ready.days", { count: Math.round(minutes / 60 / 24) });
}

import type { AnswerOf, routes } from "@blaupause/api";
import { useEffect, useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Tick } from "../panel/Tick.tsx";
import { PlainTop } from "../shell/PlainTop.tsx";
import { Progress } from "./Progress.tsx";
import { SpreadBelow } from "./SpreadBelow.tsx";
import { SpreadPicture } from "./SpreadPicture.tsx";
import { SpreadTable } from "./SpreadTable.tsx";
import { mustAct } from "./spreadState.ts";
import { untilDone, type Working } from "./untilDone.ts";

export type Spread = Extract<AnswerOf<(typeof routes)["readSpread"]>, { type: "done" }>;

/** „Verbreitung“: who offers one's template, in which version, and who has to act. */
export default function SpreadPage({ template }: { readonly template: string }): ReactNode {
  const { client, say } = useDesigner();
  const [spread, setSpread] = useState<Spread | null>(null);
  const [working, setWorking] = useState<Working | null>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    const ask = () => client("readSpread", { parameters: { template } });
    void untilDone(ask, setWorking, left.signal).then((answer) => {
      if (answer === null) return;
      if (answer.ok) setSpread(answer.value);
      else setMissing(true);
    });
    return () => left.abort();
  }, [client, template]);
  return (
    <>
      <PlainTop />
      <main className="bp-start" id="inhalt">
        {isMissing ? <p role="alert">{say("spread.none")}</p> : null}
        {spread !== null || isMissing ? null : (
          <Progress working={working} text="spread.working" beginning="spread.beginning" />
        )}
        {spread === null ? null : <Rows spread={spread} />}
      </main>
    </>
  );
}

function Rows({ spread }: { readonly spread: Spread }): ReactNode {
  const { say } = useDesigner();
  const live = spread.rows.filter(({ state }) => state === "live");
  const current = live.filter(({ standing }) => standing === "current").length;
  const below = spread.downstream.reduce((sum, { rows }) => sum + rows.length, 0);
  const lead = live.length === 0 ? "spread.lead.none" : "spread.lead";
  return (
    <>
      <h1 className="kern-heading-large">{say("spread.title", { title: spread.title })}</h1>
      <p className="bp-lead">{say(lead, { version: spread.version, current, live: live.length })}</p>
      {below === 0 ? null : (
        <p>{say(below === 1 ? "spread.lead.below.one" : "spread.lead.below", { count: below })}</p>
      )}
      {spread.rows.length + below === 0 ? null : <SpreadPicture spread={spread} />}
      {spread.rows.length === 0 ? null : <Direct rows={spread.rows} />}
      <SpreadBelow spread={spread} />
    </>
  );
}

/** Those who use the template itself, or could. */
function Direct({ rows }: { readonly rows: Spread["rows"] }): ReactNode {
  const { say } = useDesigner();
  const [isFew, setFew] = useState(false);
  const shown = isFew ? rows.filter(mustAct) : rows;
  return (
    <>
      <Tick label={say("spread.act")} isOn={isFew} change={setFew} />
      {shown.length === 0 ? <p className="bp-empty">{say("spread.empty")}</p> : <SpreadTable rows={shown} />}
      {shown.length === 0 ? null : <p className="bp-muted">{say("spread.days.note")}</p>}
    </>
  );
}

import { toString as drawQr } from "qrcode";
import { useState, type ReactNode } from "react";
import type { JsonObject } from "@blaupause/model";
import { useDesigner } from "../designer.ts";

interface Opened {
  readonly url: string;
  readonly picture: string;
}

interface TrialProps {
  readonly service: string;
  /** Puts everything where the server finds it, and gives the values to try it with; null when it is not saved. */
  readonly prepare: () => Promise<JsonObject | null>;
  readonly title: string;
  /** Within a card of something else. */
  readonly isPart?: boolean;
}

/** The real pages of a draft, by a link and a picture of it to scan; and the inbox of what was sent there. */
export default function Trial({ service, prepare, title, isPart = false }: TrialProps): ReactNode {
  const { say, client } = useDesigner();
  const [trial, setTrial] = useState<Opened | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const Heading = isPart ? "h3" : "h2";
  const open = async (): Promise<void> => {
    const values = await prepare();
    if (values === null) return setProblem(say("top.unsaved"));
    const answer = await client("openTrial", { parameters: { service }, body: { values } });
    if (!answer.ok)
      return setProblem(
        answer.code === "has-errors" ? say("trial.errors") : say("start.failed", { code: answer.code }),
      );
    const { url } = answer.value;
    const svg = await drawQr(url, { type: "svg", margin: 1, errorCorrectionLevel: "M" });
    setProblem(null);
    setTrial({ url, picture: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}` });
  };
  const enter = async (): Promise<void> => {
    const answer = await client("enterTrial", { parameters: { service }, body: { as: "1" } });
    if (answer.ok) return location.assign("/amt/vorgaenge");
    setProblem(say("start.failed", { code: answer.code }));
  };
  return (
    <section className={isPart ? undefined : "bp-card"} aria-labelledby={`probe-${service}`}>
      <Heading id={`probe-${service}`}>{title}</Heading>
      <p>{say("trial.text")}</p>
      {trial === null ? null : (
        <div className="bp-trial">
          <img src={trial.picture} alt={say("trial.picture")} width="180" height="180" />
          <div className="bp-stack">
            <p>
              <a className="kern-link" href={trial.url} target="_blank" rel="noreferrer">
                {say("trial.open")}
              </a>
            </p>
            <p>{say("trial.inbox.text")}</p>
            <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void enter()}>
              <span className="kern-label">{say("trial.inbox")}</span>
            </button>
          </div>
        </div>
      )}
      {problem === null ? null : <p role="alert">{problem}</p>}
      <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void open()}>
        <span className="kern-label">{say(trial === null ? "trial.begin" : "trial.again")}</span>
      </button>
    </section>
  );
}

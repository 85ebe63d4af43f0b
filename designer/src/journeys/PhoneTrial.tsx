import { toString as drawQr } from "qrcode";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";

interface Trial {
  readonly url: string;
  readonly picture: string;
}

/** „Auf dem eigenen Handy ausprobieren“: the real pages of the draft, by a link and a picture of it to scan. */
export function PhoneTrial(): ReactNode {
  const { say, client } = useDesigner();
  const { head, session, judged } = useCopy();
  const [trial, setTrial] = useState<Trial | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    await session.saveNow();
    const values = judged.program?.values ?? {};
    const answer = await client("openTrial", { parameters: { service: head.id }, body: { values } });
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
    const answer = await client("enterTrial", { parameters: { service: head.id }, body: { as: "1" } });
    if (answer.ok) return location.assign("/amt/vorgaenge");
    setProblem(say("start.failed", { code: answer.code }));
  };
  return (
    <section className="bp-card" aria-labelledby="handy">
      <h2 id="handy">{say("trial.title")}</h2>
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

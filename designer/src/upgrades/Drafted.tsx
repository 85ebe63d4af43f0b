import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { pathTo } from "../place.ts";
import { Link } from "../shell/Link.tsx";
import type { Proposal, Upgrades } from "./choices.ts";

interface DraftedProps {
  readonly service: string;
  readonly proposal: Pick<Proposal, "upgrade">;
  readonly done: (upgrades: Upgrades) => void;
}

/** The version is in the draft: where it goes on, and the way back. */
export function Drafted({ service, proposal, done }: DraftedProps): ReactNode {
  const { say, client, session } = useDesigner();
  const [told, tell] = useState<string | null>(null);
  const { template, from, to } = proposal.upgrade;
  const isAuthor = (session.person?.roles ?? []).includes("author");
  const back = async (): Promise<void> => {
    const answer = await client("discardUpgradeDraft", { parameters: { service }, body: {} });
    if (answer.ok) return done(answer.value);
    const word = answer.code === "edited-since" ? "upgrade.drafted.edited" : "upgrade.failed";
    tell(say(word, { code: answer.code }));
  };
  return (
    <section className="bp-card" aria-labelledby="im-entwurf">
      <h2 id="im-entwurf">{say("upgrade.drafted.title")}</h2>
      <p>{say("upgrade.drafted", { version: to, from })}</p>
      {told === null ? null : <p role="alert">{told}</p>}
      {isAuthor ? (
        <p className="bp-buttons">
          <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => void back()}>
            <span className="kern-label">{say("upgrade.drafted.back")}</span>
          </button>
          <Link href={pathTo(template, "angaben")} className="kern-btn kern-btn--secondary">
            <span className="kern-label">{say("upgrade.drafted.values")}</span>
          </Link>
          <Link href={pathTo(template, "ueberblick")} className="kern-btn kern-btn--primary">
            <span className="kern-label">{say("upgrade.drafted.open")}</span>
          </Link>
        </p>
      ) : null}
    </section>
  );
}

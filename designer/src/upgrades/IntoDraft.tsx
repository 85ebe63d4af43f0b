import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Proposal } from "./choices.ts";
import type { DecisionProps } from "./Decision.tsx";

/** Nothing is missing, wrong or red: it could be public at once. */
export const isWhole = ({ todo, errors, broken }: Proposal): boolean =>
  todo.length === 0 && errors === 0 && broken.length === 0;

/** First into the draft: there is where what is missing is said and put right, and it is released from there. */
export function IntoDraft({ service, proposal, choices, isWorking, done }: DecisionProps): ReactNode {
  const { say, client, session } = useDesigner();
  const [told, tell] = useState<string | null>(null);
  const { to, isTemplate } = proposal.upgrade;
  if (isTemplate || proposal.conflicts.some(({ took }) => took === undefined)) return null;
  if (!(session.person?.roles ?? []).includes("author")) return <p>{say("upgrade.draft.author")}</p>;
  const draft = async (): Promise<void> => {
    const answer = await client("draftUpgrade", {
      parameters: { service },
      body: { to, choices: [...choices] },
    });
    if (answer.ok) return done(answer.value);
    const word = answer.code === "draft-differs" ? "upgrade.draft.differs" : "upgrade.failed";
    tell(say(word, { code: answer.code }));
  };
  return (
    <>
      {proposal.mayDecide || isWhole(proposal) ? null : <p>{say("upgrade.draft")}</p>}
      {told === null ? null : <p role="alert">{told}</p>}
      <p className="bp-buttons">
        <button
          type="button"
          className="kern-btn kern-btn--secondary"
          disabled={isWorking}
          onClick={() => void draft()}
        >
          <span className="kern-label">{say("upgrade.into.draft")}</span>
        </button>
      </p>
    </>
  );
}

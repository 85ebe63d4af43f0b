import { useState, type ReactNode } from "react";
import { useDesigner, type Library } from "../designer.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import { DeclineForm } from "./DeclineForm.tsx";

export interface DeclineProps {
  readonly template: Library["templates"][number];
  readonly changed: () => void;
}
interface DeclineButtonProps extends DeclineProps {
  /** It stands among what is not on offer already; what is left to say is why. */
  readonly isDeclined: boolean;
}

/** „Bieten wir nicht an“ is an answer, too: said with a reason, shown beside the template, taken back by a click. */
export function Decline({ template, isDeclined, changed }: DeclineButtonProps): ReactNode {
  const { say } = useDesigner();
  const [isOpen, open] = useState(false);
  if (template.declined !== null) return <Said {...{ template, changed }} />;
  if (isOpen) return <DeclineForm {...{ template, changed }} close={() => open(false)} />;
  return (
    <button type="button" className="kern-btn kern-btn--tertiary kern-btn--small" onClick={() => open(true)}>
      <span className="kern-label">
        {say(isDeclined ? "decline.reason" : "decline.open")}
        <span className="bp-hidden">: {template.title}</span>
      </span>
    </button>
  );
}

function Said({ template, changed }: DeclineProps): ReactNode {
  const { say, client } = useDesigner();
  const { id, title, declined } = template;
  const [problem, setProblem] = useState<string | null>(null);
  if (declined === null) return null;
  const { reason, text, by, at } = declined;
  const why = reason === "other" ? text : say("decline.no-statute");
  const back = async (): Promise<void> => {
    const answer = await client("withdrawDecline", { parameters: { template: id } });
    if (answer.ok) changed();
    else setProblem(say("start.failed", { code: answer.code }));
  };
  return (
    <>
      <span className="bp-badge bp-badge--not-offered">{say("decline.said", { reason: why })}</span>
      <span>{say("decline.by", { name: by, time: dayAndTime(at) })}</span>
      <button
        type="button"
        className="kern-btn kern-btn--tertiary kern-btn--small"
        onClick={() => void back()}
      >
        <span className="kern-label">
          {say("decline.withdraw")}
          <span className="bp-hidden">: {title}</span>
        </span>
      </button>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </>
  );
}

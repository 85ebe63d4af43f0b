import { useId, useState, type FormEvent, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import { FormButtons } from "../shell/FormButtons.tsx";
import type { DeclineProps } from "./Decline.tsx";

const reasons = ["no-statute", "other"] as const;
type Reason = (typeof reasons)[number];

/** Why the organisation does not offer this: what citizens read instead of a form. */
export function DeclineForm(props: DeclineProps & { readonly close: () => void }): ReactNode {
  const { template, changed, close } = props;
  const { say, client } = useDesigner();
  const [reason, setReason] = useState<Reason>("no-statute");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = { reason, text: reason === "other" ? text : "" };
    const answer = await client("declineTemplate", { parameters: { template: template.id }, body });
    if (answer.ok) {
      close();
      return changed();
    }
    const { code } = answer;
    setProblem(code === "reason-missing" ? say("decline.missing") : say("start.failed", { code }));
  };
  return (
    <form className="bp-decline" onSubmit={(event) => void send(event)} noValidate>
      <Reasons chosen={reason} choose={setReason} />
      {reason === "other" ? (
        <TextLine label={say("decline.text")} value={text} change={setText} isLong />
      ) : null}
      {problem === null ? null : <p role="alert">{problem}</p>}
      <FormButtons send={say("decline.send")} close={close} />
    </form>
  );
}

interface ReasonsProps {
  readonly chosen: Reason;
  readonly choose: (reason: Reason) => void;
}
function Reasons({ chosen, choose }: ReasonsProps): ReactNode {
  const { say } = useDesigner();
  const id = useId();
  return (
    <fieldset className="kern-fieldset" aria-describedby={`${id}-h`}>
      <legend className="kern-label">{say("decline.why")}</legend>
      <p className="kern-hint" id={`${id}-h`}>
        {say("decline.public")}
      </p>
      <div className="kern-fieldset__body">
        {reasons.map((reason) => (
          <div className="kern-form-check" key={reason}>
            <input
              type="radio"
              className="kern-form-check__radio"
              name={id}
              id={`${id}-${reason}`}
              checked={reason === chosen}
              onChange={() => choose(reason)}
            />
            <label className="kern-label" htmlFor={`${id}-${reason}`}>
              {say(`decline.${reason}`)}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

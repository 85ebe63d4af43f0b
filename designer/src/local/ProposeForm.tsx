import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import { FormButtons } from "../shell/FormButtons.tsx";
import { Tick } from "../panel/Tick.tsx";
import { ChangeText } from "../releases/ChangeList.tsx";
import type { ServiceChange } from "@blaupause/reuse";
import { keyOf } from "./picked.ts";
import { usePropose } from "./usePropose.ts";
import type { Proposals } from "./useOwnProposals.ts";

interface ProposeFormProps {
  /** What may be proposed, and what was pointed at. */
  readonly changes: readonly ServiceChange[];
  readonly first: ServiceChange;
  readonly publisher: string;
  readonly sent: (proposals: Proposals) => void;
  readonly close: () => void;
}

/** One local change, or several together, and why. */
export default function ProposeForm({ changes, first, publisher, sent, close }: ProposeFormProps): ReactNode {
  const { say } = useDesigner();
  const propose = usePropose();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set([keyOf(first)]));
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = await propose(
      changes.filter((one) => chosen.has(keyOf(one))),
      reason,
    );
    if (result.ok) sent(result.proposals);
    else setProblem(result.problem);
  };
  return (
    <form className="bp-propose" aria-labelledby={title} onSubmit={(event) => void send(event)} noValidate>
      <h3 id={title} tabIndex={-1} ref={heading}>
        {say("propose.title")}
      </h3>
      <p>{say("propose.text", { publisher })}</p>
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{say("propose.which")}</legend>
        <div className="kern-fieldset__body">
          {changes.map((one) => (
            <Choice key={keyOf(one)} change={one} {...{ chosen, choose }} />
          ))}
        </div>
      </fieldset>
      <TextLine
        label={say("propose.why")}
        hint={say("propose.why.hint")}
        value={reason}
        change={setReason}
        isLong
      />
      {problem === null ? null : <p role="alert">{problem}</p>}
      <FormButtons send={say("propose.send")} close={close} />
    </form>
  );
}

interface ChoiceProps {
  readonly change: ServiceChange;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
}
function Choice({ change, chosen, choose }: ChoiceProps): ReactNode {
  const key = keyOf(change);
  const set = (isOn: boolean): void => {
    const rest = [...chosen].filter((one) => one !== key);
    choose(new Set(isOn ? [...rest, key] : rest));
  };
  return <Tick label={<ChangeText change={change} />} isOn={chosen.has(key)} change={set} />;
}

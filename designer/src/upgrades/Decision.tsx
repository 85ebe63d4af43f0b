import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { TextLine } from "../panel/TextLine.tsx";
import type { Choice, Proposal, Upgrades } from "./choices.ts";
import { Drafted } from "./Drafted.tsx";
import { IntoDraft, isWhole } from "./IntoDraft.tsx";

export interface DecisionProps {
  readonly service: string;
  readonly proposal: Proposal;
  readonly choices: readonly Choice[];
  readonly isWorking: boolean;
  readonly done: (upgrades: Upgrades) => void;
}

/** Taking over, now or on a day; or not, with the reason. */
export function Decision(props: DecisionProps): ReactNode {
  const { proposal } = props;
  const { say } = useDesigner();
  const [isRefusing, refuse] = useState(false);
  if (proposal.upgrade.standing === "drafted") return <Drafted {...props} />;
  if (!proposal.mayDecide)
    return (
      <section className="bp-card" aria-labelledby="entscheidung">
        <h2 id="entscheidung">{say("upgrade.decision")}</h2>
        <p>{say("upgrade.approver")}</p>
        <IntoDraft {...props} />
      </section>
    );
  return (
    <section className="bp-card" aria-labelledby="entscheidung">
      <h2 id="entscheidung">{say("upgrade.decision")}</h2>
      {isRefusing ? (
        <Refusing {...props} back={() => refuse(false)} />
      ) : (
        <Taking {...props} refuse={() => refuse(true)} />
      )}
    </section>
  );
}

function Taking(props: DecisionProps & { readonly refuse: () => void }): ReactNode {
  const { service, proposal, choices, isWorking, done, refuse } = props;
  const { say, client } = useDesigner();
  const [day, setDay] = useState("");
  const [told, tell] = useState<string | null>(null);
  const { to } = proposal.upgrade;
  const open = proposal.conflicts.filter(({ took }) => took === undefined).length;
  const isReady = open === 0 && isWhole(proposal);
  const take = async (): Promise<void> => {
    const body = { to, choices: [...choices], on: day === "" ? null : day };
    const answer = await client("acceptUpgrade", { parameters: { service }, body });
    if (answer.ok) return done(answer.value);
    tell(say(answer.code === "not-ready" ? "upgrade.not-ready" : "upgrade.failed", { code: answer.code }));
  };
  return (
    <>
      {isReady ? null : <p>{say(open > 0 ? "upgrade.first" : "upgrade.draft")}</p>}
      {isReady ? null : <IntoDraft {...props} />}
      {/* A draft has no day it takes effect on: publishing it does. */}
      {proposal.upgrade.isTemplate || !isReady ? null : <FromDay day={day} change={setDay} />}
      {told === null ? null : <p role="alert">{told}</p>}
      <p className="bp-buttons">
        <button type="button" className="kern-btn kern-btn--tertiary" onClick={refuse}>
          <span className="kern-label">{say("upgrade.refuse")}</span>
        </button>
        <button
          type="button"
          className="kern-btn kern-btn--primary"
          disabled={!isReady || isWorking}
          onClick={() => void take()}
        >
          <span className="kern-label">{say(day === "" ? "upgrade.take" : "upgrade.take.later")}</span>
        </button>
      </p>
    </>
  );
}

interface FromDayProps {
  readonly day: string;
  readonly change: (day: string) => void;
}
function FromDay({ day, change }: FromDayProps): ReactNode {
  const { say } = useDesigner();
  return (
    <>
      <label className="kern-label" htmlFor="ab-wann">
        {say("upgrade.day")}
      </label>
      <input
        id="ab-wann"
        className="kern-form-input__input bp-day"
        type="date"
        value={day}
        onChange={(event) => change(event.target.value)}
      />
    </>
  );
}

function Refusing({
  service,
  proposal,
  done,
  back,
}: DecisionProps & { readonly back: () => void }): ReactNode {
  const { say, client } = useDesigner();
  const [reason, setReason] = useState("");
  const [told, tell] = useState<string | null>(null);
  const { to, publisher } = proposal.upgrade;
  const send = async (): Promise<void> => {
    const answer = await client("refuseUpgrade", { parameters: { service }, body: { to, reason } });
    if (answer.ok) return done(answer.value);
    tell(
      say(answer.code === "reason-missing" ? "upgrade.reason.missing" : "upgrade.failed", {
        code: answer.code,
      }),
    );
  };
  return (
    <>
      <TextLine
        label={say("upgrade.reason")}
        hint={say("upgrade.reason.hint", { publisher })}
        value={reason}
        change={setReason}
        isLong
      />
      {told === null ? null : <p role="alert">{told}</p>}
      <p className="bp-buttons">
        <button type="button" className="kern-btn kern-btn--tertiary" onClick={back}>
          <span className="kern-label">{say("upgrade.back")}</span>
        </button>
        <button type="button" className="kern-btn kern-btn--primary" onClick={() => void send()}>
          <span className="kern-label">{say("upgrade.refuse.send")}</span>
        </button>
      </p>
    </>
  );
}

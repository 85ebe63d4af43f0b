import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { pathTo, type Part } from "../place.ts";
import { settingLabel } from "../required/requiredSettings.ts";
import { useContent, useCopy } from "../session/copy.ts";
import { dayAndTime } from "../shell/clockTime.ts";
import { Link } from "../shell/Link.tsx";
import { criterionTitle, isKnown } from "./criterionWords.ts";
import { Sign } from "./Sign.tsx";
import type { Criterion, Readiness } from "./ReadinessPage.tsx";

interface CriterionLineProps {
  readonly criterion: Criterion;
  readonly isNext: boolean;
  readonly changed: (readiness: Readiness) => void;
}

/** One condition: ● done, ▲ next, ■ open; what is missing, and where it is done. */
export function CriterionLine({ criterion, isNext, changed }: CriterionLineProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const { state, about, id, text } = criterion;
  const nameOf = (one: string): string => (id === "values" ? settingLabel(service, one) : nameFor(one, say));
  const sign = state === "done" ? "done" : isNext ? "next" : "open";
  return (
    <li className={`bp-criterion bp-criterion--${sign}`}>
      <span className="bp-criterion-sign">
        <Sign name={sign} />
        <span className="bp-hidden">{say(`ready.sign.${sign}`)}</span>
      </span>
      <div>
        <strong>{criterionTitle(criterion, say)}</strong>
        {text === null || text === "" ? null : <p>{text}</p>}
        {about.length === 0 || id === "errors" || criterion.by === "local" ? null : (
          <p>{say("ready.missing", { names: about.map(nameOf).join(", ") })}</p>
        )}
        {criterion.by === "computed" ? (
          <Way id={id} state={state} />
        ) : isChangedHere(criterion) ? (
          <p>{say("ready.changed.here")}</p>
        ) : (
          <Confirming criterion={criterion} changed={changed} />
        )}
      </div>
    </li>
  );
}

/** Settled by what it is now; there is nothing to confirm. */
const isChangedHere = ({ by, state, confirmedBy }: Criterion): boolean =>
  by === "local" && state === "done" && confirmedBy === null;

const nameFor = (name: string, say: ReturnType<typeof useDesigner>["say"]): string =>
  isKnown(name) ? say(`ready.about.${name}`) : name;

const ways: Readonly<Record<string, Part>> = {
  errors: "ueberblick",
  values: "freigabe",
  journeys: "probefaelle",
};
/** Where it is done; what an administrator or operator does is said in its title. */
function Way({ id, state }: Pick<Criterion, "id" | "state">): ReactNode {
  const { say } = useDesigner();
  const { place } = useCopy();
  const part = ways[id];
  if (state === "done" || part === undefined) return null;
  return (
    <p>
      <Link href={pathTo(place.service, part)} className="kern-link">
        {say("ready.go", { part: say(`part.${part}`) })}
      </Link>
    </p>
  );
}

function Confirming({ criterion, changed }: Pick<CriterionLineProps, "criterion" | "changed">): ReactNode {
  const { say, client } = useDesigner();
  const { head } = useCopy();
  const [told, tell] = useState<string | null>(null);
  const { id, state, confirmedBy, confirmedAt } = criterion;
  const isDone = state === "done";
  const send = async (): Promise<void> => {
    const body = { criterion: id, isConfirmed: !isDone };
    const answer = await client("confirmCriterion", { parameters: { service: head.id }, body });
    if (answer.ok) changed(answer.value);
    else tell(say("release.failed", { code: answer.code }));
  };
  return (
    <p>
      {isDone
        ? say("ready.confirmed", { name: confirmedBy ?? "", time: dayAndTime(confirmedAt ?? "") })
        : null}{" "}
      <button
        type="button"
        className="kern-btn kern-btn--tertiary kern-btn--x-small"
        aria-label={`${say(isDone ? "ready.withdraw" : "ready.confirm")}: ${criterionTitle(criterion, say)}`}
        onClick={() => void send()}
      >
        <span className="kern-label">{say(isDone ? "ready.withdraw" : "ready.confirm")}</span>
      </button>
      {told === null ? null : <span role="alert">{told}</span>}
    </p>
  );
}

import type { AnswerOf, routes } from "@blaupause/api";
import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Sign } from "../readiness/Sign.tsx";
import { useCopy } from "../session/copy.ts";
import { Link } from "../shell/Link.tsx";
import type { OpenValues, Requirement } from "./requirements.ts";

interface RequirementLineProps {
  readonly requirement: Requirement;
  readonly changed: (readiness: AnswerOf<(typeof routes)["readReadiness"]>) => void;
}

/** One of it: a tick or an open square, what it is, and where it is done. */
export function RequirementLine({ requirement, changed }: RequirementLineProps): ReactNode {
  const { say } = useDesigner();
  const { kind, name, count, isDone, isBlocking, href } = requirement;
  const sign = isDone ? "done" : "open";
  return (
    <li className={`bp-criterion bp-criterion--${sign}`}>
      <span className="bp-criterion-sign">
        <Sign name={sign} />
        <span className="bp-hidden">{say(`ready.sign.${sign}`)}</span>
      </span>
      <div>
        <strong>{say(`required.${kind}`, { name })}</strong>
        {count > 1 ? ` (${count})` : null}
        {isBlocking && !isDone ? (
          <>
            {" "}
            <span className="bp-badge bp-badge--open">{say("required.blocks")}</span>
          </>
        ) : null}
        {isDone ? null : (
          <p className="bp-required-ways">
            <Link href={href}>{say(`required.go.${kind}`)}</Link>
            {kind === "settle" ? <Stays requirement={requirement} changed={changed} /> : null}
          </p>
        )}
      </div>
    </li>
  );
}

/** All values that are open, by the first names. */
export function ValuesLine({ values }: { readonly values: OpenValues }): ReactNode {
  const { say } = useDesigner();
  const { count, names, href } = values;
  const rest = count - names.length;
  return (
    <li className="bp-criterion bp-criterion--open">
      <span className="bp-criterion-sign">
        <Sign name="open" />
        <span className="bp-hidden">{say("ready.sign.open")}</span>
      </span>
      <div>
        <strong>{say("required.values")}</strong>{" "}
        <span className="bp-badge bp-badge--open">{say("required.blocks")}</span>
        <p className="bp-muted">
          {names.join(" · ")}
          {rest > 0 ? ` ${say("required.values.more", { count: rest })}` : null}
        </p>
        <p className="bp-required-ways">
          <Link href={href}>{say("required.values.fill", { count })}</Link>
        </p>
      </div>
    </li>
  );
}

/** „So lassen“: what the template proposes is what this municipality wants, and somebody says so by name. */
function Stays({ requirement: { key, name }, changed }: RequirementLineProps): ReactNode {
  const { say, client } = useDesigner();
  const { head } = useCopy();
  const [told, tell] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    const body = { criterion: key, isConfirmed: true };
    const answer = await client("confirmCriterion", { parameters: { service: head.id }, body });
    if (answer.ok) changed(answer.value);
    else tell(say("release.failed", { code: answer.code }));
  };
  return (
    <>
      <button
        type="button"
        className="kern-btn kern-btn--tertiary kern-btn--x-small"
        aria-label={`${say("required.stays")}: ${name}`}
        onClick={() => void send()}
      >
        <span className="kern-label">{say("required.stays")}</span>
      </button>
      {told === null ? null : <span role="alert">{told}</span>}
    </>
  );
}

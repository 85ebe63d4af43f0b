import { sentence } from "@blaupause/check";
import type { Problem } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useForbidden } from "../local/useForbidden.ts";
import { useCopy } from "../session/copy.ts";
import { fixFor } from "./fixes.ts";

/** Every hint in words, with what mends it. Comes when it is opened, as its sentences are many. */
export default function HintList({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const { say } = useDesigner();
  if (problems.length === 0) return <p className="bp-hints-none">{say("problems.none")}</p>;
  return (
    <ul className="bp-hints-list">
      {problems.map((problem, index) => (
        <Hint
          key={`${problem.rule} ${problem.address} ${problem.property ?? ""} ${index}`}
          problem={problem}
        />
      ))}
    </ul>
  );
}

function Hint({ problem }: { readonly problem: Problem }): ReactNode {
  const { say, language } = useDesigner();
  const { judged, show, edit } = useCopy();
  const isForbidden = useForbidden();
  const found = fixFor(problem, judged.content.service);
  const fix = found === null || isForbidden(found.changes) ? null : found;
  return (
    <li className={`bp-hint bp-hint--${problem.severity}`}>
      <span className="bp-hint-kind">{say(`problems.${problem.severity}`)}</span>
      <span className="bp-hint-text">{sentence(problem, judged.content.service, language)}</span>
      <span className="bp-hint-tools">
        {fix === null ? null : (
          <button
            type="button"
            className="kern-btn kern-btn--secondary kern-btn--x-small"
            onClick={() => edit(say(fix.label), fix.changes)}
          >
            <span className="kern-label">{say(fix.label)}</span>
          </button>
        )}
        <button
          type="button"
          className="kern-btn kern-btn--tertiary kern-btn--x-small"
          onClick={() => show(problem.address)}
        >
          <span className="kern-label">{say("problems.jump")}</span>
        </button>
      </span>
    </li>
  );
}

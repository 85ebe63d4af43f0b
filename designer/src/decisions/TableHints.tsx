import { sentence } from "@blaupause/check";
import { isWithin } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";

/** Gaps and overlaps of one table, each with an example. */
export function TableHints({ address }: { readonly address: string }): ReactNode {
  const { say, language } = useDesigner();
  const { judged } = useCopy();
  const found = judged.problems.filter((problem) => isWithin(problem.address, address));
  if (found.length === 0)
    return (
      <p className="bp-fine">{judged.program === null ? say("problems.working") : say("decisions.fine")}</p>
    );
  return (
    <ul className="bp-table-hints">
      {found.map((problem, index) => (
        <li key={index} className={`bp-table-hint bp-hint--${problem.severity}`}>
          <strong className="bp-hint-kind">{say(`problems.${problem.severity}`)}</strong>{" "}
          {sentence(problem, judged.content.service, language)}
        </li>
      ))}
    </ul>
  );
}

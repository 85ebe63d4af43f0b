import { sentence } from "@blaupause/check";
import { isWithin, type Decision, type Problem } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { hintCell } from "./hintCell.ts";
import type { LineProps } from "./tableProps.ts";

type TableHintsProps = Pick<LineProps, "address" | "choose"> & { readonly table: Decision };

/** Gaps and overlaps of one table, each with an example and, where one cell mends it, the way there. */
export function TableHints(props: TableHintsProps): ReactNode {
  const { say } = useDesigner();
  const { judged } = useCopy();
  const found = judged.problems.filter((problem) => isWithin(problem.address, props.address));
  if (found.length === 0)
    return (
      <p className="bp-fine">{judged.program === null ? say("problems.working") : say("decisions.fine")}</p>
    );
  return (
    <ul className="bp-table-hints">
      {found.map((problem, index) => (
        <TableHint key={index} {...props} problem={problem} />
      ))}
    </ul>
  );
}

function TableHint({
  address,
  table,
  choose,
  problem,
}: TableHintsProps & { readonly problem: Problem }): ReactNode {
  const { say, language } = useDesigner();
  const { judged } = useCopy();
  const cell = hintCell(problem, table, address);
  return (
    <li className={`bp-table-hint bp-hint--${problem.severity}`}>
      <strong className="bp-hint-kind">{say(`problems.${problem.severity}`)}</strong>{" "}
      {sentence(problem, judged.content.service, language)}{" "}
      {cell === null ? null : (
        <button type="button" className="bp-use" onClick={() => choose(cell)}>
          {say(cell.row === null ? "decisions.hint.otherwise" : "decisions.hint.cell")}
        </button>
      )}
    </li>
  );
}

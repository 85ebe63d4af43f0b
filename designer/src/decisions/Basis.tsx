import type { Decision } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent } from "../session/copy.ts";
import type { Row } from "./cellPlace.ts";

/** Is there a law to show? A table of which no row names one has no column for it. */
export const hasBasis = ({ rows }: Decision): boolean => rows.some(({ basis = [] }) => basis.length > 0);

interface BasisProps {
  readonly table: Decision;
  readonly row: Row;
  readonly name: string;
  readonly open: () => void;
}

/** The laws a row rests on; opens the row, where they are ticked. */
export function Basis({ table, row, name, open }: BasisProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  if (!hasBasis(table)) return null;
  const titles = (service.about.legalBasis ?? [])
    .filter(({ id }) => row.basis?.includes(id) === true)
    .map(({ title }) => title);
  const value = titles.length === 0 ? say("panel.none") : titles.join("; ");
  return (
    <td className={titles.length === 0 ? "bp-cell bp-cell--any" : "bp-cell bp-cell--basis"}>
      <button
        type="button"
        aria-label={say("decisions.cell", { column: say("decisions.row.basis"), row: name, value })}
        onClick={open}
      >
        <span className="bp-cell-words">{value}</span>
      </button>
    </td>
  );
}

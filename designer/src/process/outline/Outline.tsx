import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { useContent, useCopy } from "../../session/copy.ts";
import { outlineRows, rowKey } from "../graph/outlineRows.ts";
import { useFocusLater } from "../step/useFocusLater.ts";
import type { Process } from "../useProcess.ts";
import { OutlineLine } from "./OutlineLine.tsx";
import { rowWords } from "./rowWords.ts";

/** A table one moves in line by line is a treegrid to those who hear it. */
const TREEGRID = { role: "treegrid" } as const;
const COLUMNS = ["number", "step", "who", "deadline", "next"] as const;

/** „Gliederung“: the same steps as a table that is read aloud line by line and edited by keyboard alone. */
export function Outline({ process }: { readonly process: Process }): ReactNode {
  const { say } = useDesigner();
  const { selected, select } = useCopy();
  const { service } = useContent();
  const { steps } = process;
  const focusLater = useFocusLater();
  const rows = useMemo(
    () => outlineRows(steps).map((row) => ({ row, words: rowWords(service, steps, row, say) })),
    [service, steps, say],
  );
  const chosen = rows.findIndex(({ words }) => words.address === selected);
  const choose = (index: number): void => {
    const next = rows[Math.max(0, Math.min(index, rows.length - 1))];
    if (next === undefined) return;
    select(next.words.address);
    focusLater(next.words.address);
  };
  return (
    <div className="bp-outline">
      <p className="bp-muted" id="ablauf-tasten">
        {say("process.outline.keys")}
      </p>
      <div className="bp-outline-frame">
        <table
          {...TREEGRID}
          aria-label={say("process.outline")}
          aria-describedby="ablauf-tasten"
          className="bp-outline-table"
        >
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {say(`process.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, words }, index) => (
              <OutlineLine
                key={rowKey(row)}
                row={row}
                words={words}
                process={process}
                isChosen={index === chosen}
                isReached={index === Math.max(chosen, 0)}
                choose={(by) => choose(by === "first" ? 0 : by === "last" ? rows.length - 1 : index + by)}
                focusLater={focusLater}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

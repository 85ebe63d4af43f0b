import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent } from "../session/copy.ts";
import { isSame, textAt, type CellPlace } from "./cellPlace.ts";
import { inputWords, resultWords } from "./cellWords.ts";
import { answersOf, labelOf, type Input, type Output } from "./columns.ts";
import type { LineProps } from "./tableProps.ts";

type CellProps = Pick<LineProps, "table" | "chosen" | "choose" | "sight"> & {
  readonly place: CellPlace;
  readonly column: Input | Output;
  /** What its line is called. */
  readonly row: string;
};

/** What is opened beside the table makes it narrower. */
const keepInView = (cell: HTMLElement): void =>
  void requestAnimationFrame(() => cell.scrollIntoView({ block: "nearest", inline: "nearest" }));

/** A cell in words; a button that opens it. */
export function Cell({ table, chosen, choose, sight, place, column, row }: CellProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const text = textAt(table, place);
  const { type } = column;
  const known = { answers: answersOf(service, column), byPath: sight.byPath };
  const words =
    place.part === "when" ? inputWords(text, type, say, known) : resultWords(text, type, service, sight, say);
  return (
    <td className={text === undefined ? "bp-cell bp-cell--any" : "bp-cell"}>
      <button
        type="button"
        aria-label={say("decisions.cell", { column: labelOf(column), row, value: words })}
        aria-pressed={isSame(chosen, place)}
        onClick={({ currentTarget }) => {
          choose(place);
          keepInView(currentTarget);
        }}
      >
        <span className="bp-cell-words">{words}</span>
      </button>
    </td>
  );
}

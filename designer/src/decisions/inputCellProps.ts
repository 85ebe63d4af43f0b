import type { ValueType } from "@blaupause/model";
import type { Answer } from "../panel/typed/typed.ts";
import type { InputCell } from "./inputCell.ts";

/** What an editor of a condition gets. */
export interface InputCellProps {
  readonly cell: InputCell;
  readonly type: ValueType;
  /** What can be answered to what the column asks; none where it may be anything. */
  readonly answers: readonly Answer[];
  readonly change: (cell: InputCell) => void;
}

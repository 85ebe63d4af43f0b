import type { ValueType } from "@blaupause/model";
import type { SettingEdit } from "../panel/condition/setting.ts";
import type { ResultCell } from "./resultCell.ts";

/** What an editor of a result gets. */
export interface ResultCellProps {
  /** What a setting made from it will be called. */
  readonly name: string;
  readonly cell: ResultCell;
  readonly type: ValueType;
  readonly change: (cell: ResultCell, also?: SettingEdit) => void;
}

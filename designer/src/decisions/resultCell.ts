import { readResult, type ResultCell } from "@blaupause/feel";
import type { ValueType } from "@blaupause/model";
import { literal } from "./inputCell.ts";

export { readResult, type ResultCell };

export function writeResult(cell: ResultCell, type: ValueType): string {
  if (cell.type === "setting") return `settings.${cell.id}`;
  return cell.type === "formula" ? cell.text : literal(cell.value, type);
}

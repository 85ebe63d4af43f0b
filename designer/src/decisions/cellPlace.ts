import type { Decision, HitPolicy } from "@blaupause/model";

/** One cell of a table: a condition or a result of a row, or what holds where no row does. */
export interface CellPlace {
  /** Null for what holds otherwise. */
  readonly row: string | null;
  readonly part: "when" | "then" | "default";
  readonly column: string;
}
export type Row = Decision["rows"][number];

export const rowName = ({ label }: Row, index: number): string => label ?? String(index + 1);

export const isSame = (one: CellPlace | null, other: CellPlace): boolean =>
  one !== null && one.row === other.row && one.part === other.part && one.column === other.column;

/** Where all that hits is gathered, nothing is left to hold otherwise: no hit is an empty list there. */
const GATHERING: ReadonlySet<HitPolicy> = new Set(["COLLECT", "RULE ORDER", "OUTPUT ORDER"]);
export const mayHoldOtherwise = ({ hitPolicy, default: otherwise }: Decision): boolean =>
  !GATHERING.has(hitPolicy) || otherwise !== undefined;

/** What stands in a cell; undefined for „any“ and for no result. */
export function textAt(table: Decision, { row, part, column }: CellPlace): string | undefined {
  if (part === "default") return table.default?.[column];
  return table.rows.find(({ id }) => id === row)?.[part][column];
}

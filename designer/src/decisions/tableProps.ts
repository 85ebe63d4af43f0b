import type { Decision } from "@blaupause/model";
import type { Seen } from "../panel/condition/useSight.ts";
import type { CellPlace } from "./cellPlace.ts";

/** What every line of a table gets. */
export interface LineProps {
  readonly address: string;
  readonly table: Decision;
  readonly chosen: CellPlace | null;
  readonly choose: (cell: CellPlace) => void;
  /** Chooses a row or a column as a whole. */
  readonly open: (address: string) => void;
  readonly sight: Seen;
}

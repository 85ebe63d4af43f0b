import type { RowValues, TableName } from "../../rows.ts";
import type { Collections } from "../collections.ts";

/** Puts one row of a backup where the database has it. */
export type Fill = (all: Collections, row: RowValues) => Promise<unknown>;

export type Fills = Readonly<Record<TableName, Fill>>;

// What a store holds, as rows that belong to no database: a backup is made of them, and any store is filled from them.
// They are named after the tables of the embedded store. Leases are left out: nobody holds one in a backup.

export type RowValue = null | number | string | Uint8Array;
export type RowValues = Readonly<Record<string, RowValue>>;

export interface Row {
  readonly table: TableName;
  readonly values: RowValues;
}

/**
 * In the order they are read and written. While others write, what refers to something is read before it, so that nothing
 * refers to what is not there: cases before the programs they run on, the numbers they claimed and the files they name;
 * offerings before programs.
 */
export const TABLES = [
  ...(["keys", "drafts", "cases", "events", "tasks", "effects", "waits"] as const),
  ...(["organisations", "offerings", "offering_history", "programs"] as const),
  ...(["working_copies", "working_revisions", "releases", "records", "record_keys"] as const),
  ...(["files", "mails", "messages", "counters"] as const),
] as const;

/** Records that name cases: what they name is there, so they are read before everything else. */
export const BEFORE_CASES = ["register-head", "register"] as const;

export type TableName = (typeof TABLES)[number];

export const isTable = (name: unknown): name is TableName => TABLES.some((table) => table === name);

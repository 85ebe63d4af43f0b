/** SQLITE_BUSY, _NOMEM, _READONLY, _IOERR, _FULL, _CANTOPEN: the number of Node's own SQLite, the name of libsql's. */
const NUMBERS: readonly number[] = [5, 7, 8, 10, 13, 14];
const NAMES = /^SQLITE_(BUSY|NOMEM|READONLY|IOERR|FULL|CANTOPEN)/;

/** The file cannot be written, or somebody else has been writing for too long. */
export const isSqliteAway = (error: Error): boolean =>
  ("errcode" in error && typeof error.errcode === "number" && NUMBERS.includes(error.errcode & 0xff)) ||
  ("code" in error && NAMES.test(String(error.code)));

import { isMongoAway } from "./mongo/away.ts";
import { isSqliteAway } from "./sqlite/away.ts";

/**
 * The store does not answer, or has no room left. Whether the write was done nobody knows; trying the same once more is
 * right, and harms nothing: every write says by which id it is to be known again.
 */
export const isAway = (error: unknown): boolean =>
  error instanceof Error && (isMongoAway(error) || isSqliteAway(error) || isSystemAway(error));

// EPIPE: the driver wrote into a connection that the database had just ended, and passes on what Node said.
const CODES = ["ENOSPC", "EDQUOT", "EIO", "EROFS", "EPIPE"];
const isSystemAway = (error: Error): boolean => "code" in error && CODES.includes(String(error.code));

import { MongoNetworkError, MongoServerError, MongoServerSelectionError } from "mongodb";

/** Out of disk, shutting down, no primary, not confirmed by most members in time. */
const CODES: readonly unknown[] = [14_031, 91, 189, 11_600, 11_602, 10_107, 13_435, 13_436, 64];

/** No server answers, or the one that does cannot take anything. */
export const isMongoAway = (error: Error): boolean =>
  error instanceof MongoNetworkError ||
  error instanceof MongoServerSelectionError ||
  error.name === "MongoWaitQueueTimeoutError" ||
  (error instanceof MongoServerError && CODES.includes(error.code));

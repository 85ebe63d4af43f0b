import type { SqliteDriver } from "../driver.ts";
import type { WriteLog } from "./log.ts";
import type { Memory } from "./memory.ts";
import type { Writer } from "./writer.ts";

/** What the parts of the store need: the connection, its writer, and whose rows they may touch. */
export interface Context {
  readonly driver: SqliteDriver;
  readonly writer: Writer;
  readonly memory: Memory;
  readonly log: WriteLog;
  readonly org: string;
  /** The last numbers proposed, by counter. */
  readonly proposed: Map<string, number>;
}

import { NotTaken } from "./settle.ts";

/** Why something of a case did not go on. */
export interface Trouble {
  /**
   * `silent`: whoever was to be asked answers nobody; the case itself is well. `deadly`: what is due has ended so many
   * processes that it is left alone for long.
   */
  readonly type: "failed" | "silent" | "deadly";
  readonly code: string;
  /** What was due by then was tried, or waits for what was. */
  readonly at: string;
}

/** Null where it went on. */
export async function codeIn(act: () => Promise<unknown>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    return error instanceof NotTaken ? error.code : error instanceof Error ? error.name : "unknown";
  }
}

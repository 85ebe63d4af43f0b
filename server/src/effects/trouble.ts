import { NotTaken } from "./settle.ts";

/** Why something of a case did not go on. */
export interface Trouble {
  /** What failed; null: nothing did, the case itself is well. */
  readonly code: string | null;
  /** Somebody was to be asked who answers nobody. */
  readonly isSilent: boolean;
  /** So long what ended too many processes is left alone; null: there is no such. */
  readonly until: string | null;
  /** What was tried; whatever else is due does not wait. Null: nobody knows. */
  readonly tried: ReadonlySet<string> | null;
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

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
  /** What ended too many processes is that the case is read. */
  readonly isUnread?: true;
}

/** What is due has ended too many processes. */
export const DEADLY = "process-ended";

/** Until when a case rests where this is how long a failure and a silence last: the sooner of those there are. */
export function restOf(
  { code, isSilent, until }: Trouble,
  { failure, silence }: { readonly failure: string; readonly silence: string },
): string {
  const failed = code === null ? [] : [code === DEADLY ? (until ?? failure) : failure];
  return [...failed, ...(isSilent ? [silence] : [])].toSorted()[0] ?? failure;
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

import type { Store } from "../store/index.ts";
import { PLATFORM } from "./runs.ts";

/** A case that the server cannot get on with, however often it tries. */
export interface Failing {
  readonly org: string;
  readonly case: string;
  /** A code or the name of an error; never its message, which may quote an answer. */
  readonly code: string;
  /** How often in a row. */
  readonly times: number;
  /** The last time. */
  readonly at: string;
}

const KIND = "failing-case";
/** More would be read by nobody: what they have in common shows in these. */
const SHOWN = 20;
/** A process may be late with its next try. */
const GRACE_MS = 600_000;

const recordsOf = ({ organisation }: Pick<Store, "organisation">) => organisation(PLATFORM).records;
const idOf = (org: string, caseId: string): string => `${org}/${caseId}`;

/** Forgotten by itself when the case has not failed once more by then: another process may have got on with it. */
export async function keepFailing(store: Store, failing: Failing, nextTry: string): Promise<void> {
  const records = recordsOf(store);
  await records.expire(failing.at);
  const id = idOf(failing.org, failing.case);
  const rev = (await records.get(KIND, id))?.rev ?? 0;
  const expires = new Date(Date.parse(nextTry) + GRACE_MS).toISOString();
  await records.save({ kind: KIND, id, rev, expires, content: { ...failing } });
}

export const dropFailing = (store: Store, org: string, caseId: string): Promise<void> =>
  recordsOf(store).delete(KIND, idOf(org, caseId));

export async function failingCases(store: Store, now: string): Promise<readonly Failing[]> {
  const records = recordsOf(store);
  // Those that went on elsewhere are not to stand in the place of one that fails.
  await records.expire(now);
  return (await records.list(KIND, { limit: SHOWN })).map(({ content }) => content as Failing);
}

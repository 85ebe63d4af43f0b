/** Cases that failed again and again are tried less and less often, so that they keep nobody from being served. */
export interface Rests {
  /** So many milliseconds a case rests if it fails now. */
  readonly lengthOf: (caseId: string) => number;
  /** It failed once more: how often in a row, as far as this process knows. */
  readonly fail: (caseId: string) => number;
  /** It went on. True: it had failed before. */
  readonly forget: (caseId: string) => boolean;
}

const LONGEST_MS = 3_600_000;
/** Of which nothing was heard for so long: another process has got on with it, or it is erased. */
const FORGOTTEN_MS = 2 * LONGEST_MS;
/** More are not remembered: whatever else fails then is tried as seldom as anything. */
const REMEMBERED = 10_000;

interface Failures {
  readonly times: number;
  readonly at: number;
}

export function restsOf(
  shortestMs: number,
  longestMs = LONGEST_MS,
  elapsed: () => number = () => performance.now(),
): Rests {
  // The one that failed last stands last.
  const failures = new Map<string, Failures>();
  const isOld = ({ at }: Failures): boolean => elapsed() - at > FORGOTTEN_MS;
  const timesOf = (caseId: string): number => {
    const found = failures.get(caseId);
    return found === undefined || isOld(found) ? 0 : found.times;
  };
  const isFull = (): boolean => {
    for (const [caseId, found] of failures) {
      if (!isOld(found)) break;
      failures.delete(caseId);
    }
    return failures.size >= REMEMBERED;
  };
  return {
    lengthOf: (caseId) => {
      const before = timesOf(caseId);
      return Math.min(shortestMs * 2 ** (before === 0 && isFull() ? Infinity : before), longestMs);
    },
    fail: (caseId) => {
      const times = timesOf(caseId) + 1;
      if (times === 1 && isFull()) return times;
      failures.delete(caseId);
      failures.set(caseId, { times, at: elapsed() });
      return times;
    },
    forget: (caseId) => failures.delete(caseId),
  };
}

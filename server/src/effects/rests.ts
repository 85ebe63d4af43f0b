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
/** More are not remembered: whatever else fails then is tried as seldom as anything. */
const REMEMBERED = 10_000;

export function restsOf(shortestMs: number): Rests {
  const failures = new Map<string, number>();
  const isFull = (): boolean => failures.size >= REMEMBERED;
  return {
    lengthOf: (caseId) => {
      const before = failures.get(caseId) ?? (isFull() ? Infinity : 0);
      return Math.min(shortestMs * 2 ** before, LONGEST_MS);
    },
    fail: (caseId) => {
      const times = (failures.get(caseId) ?? 0) + 1;
      if (times > 1 || !isFull()) failures.set(caseId, times);
      return times;
    },
    forget: (caseId) => failures.delete(caseId),
  };
}

/** Cases that failed again and again are tried less and less often, so that they keep nobody from being served. */
export interface Rests {
  /** How often a case has failed in a row, as far as this process knows. */
  readonly count: (caseId: string) => number;
  /** It failed once more: so many milliseconds it rests. */
  readonly next: (caseId: string) => number;
  readonly forget: (caseId: string) => void;
}

/** A minute becomes an hour. */
const MOST_DOUBLED = 6;
/** More are not remembered: those then begin anew with the shortest rest. */
const REMEMBERED = 10_000;

export function restsOf(shortestMs: number): Rests {
  const failures = new Map<string, number>();
  return {
    count: (caseId) => failures.get(caseId) ?? 0,
    next: (caseId) => {
      const before = failures.get(caseId) ?? 0;
      if (failures.size >= REMEMBERED && before === 0) failures.clear();
      failures.set(caseId, before + 1);
      return shortestMs * 2 ** Math.min(before, MOST_DOUBLED);
    },
    forget: (caseId) => {
      failures.delete(caseId);
    },
  };
}

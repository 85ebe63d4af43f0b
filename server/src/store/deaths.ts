// How often whoever had a case let its lease run out stands in the name of the lease: `process~2`. Giving the case back
// takes the name away, so what is counted is in a row.

/** With the last holder, who has not given the case back either. */
export const deathsIn = (by: string | null): number =>
  by === null ? 0 : Number(/~(\d{1,6})$/.exec(by)?.[1] ?? 0) + 1;

export const nameAfter = (by: string, deaths: number): string => (deaths === 0 ? by : `${by}~${deaths}`);

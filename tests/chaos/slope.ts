export interface Sample {
  readonly seconds: number;
  readonly megabytes: number;
}

/** The least there was: what is used when nothing waits to be collected. */
export const floor = (samples: readonly Sample[]): number =>
  Math.min(...samples.map(({ megabytes }) => megabytes));

/** How much more a second, by least squares; nothing is said by fewer than two samples. */
export function slope(samples: readonly Sample[]): number {
  const count = samples.length;
  const mean = (of: (one: Sample) => number): number =>
    samples.reduce((sum, one) => sum + of(one), 0) / count;
  const [x, y] = [mean(({ seconds }) => seconds), mean(({ megabytes }) => megabytes)];
  const spread = samples.reduce((sum, { seconds }) => sum + (seconds - x) ** 2, 0);
  const together = samples.reduce((sum, one) => sum + (one.seconds - x) * (one.megabytes - y), 0);
  return spread === 0 ? 0 : together / spread;
}

/** A quarter more, and so many MB at least, are no garbage that waits. */
const [SHARE, MEGABYTES] = [1.25, 50];
const LEAST = 12;

/** Whether the least of the last quarter is clearly above the least of the second: the first one is warming up. */
export function grows(samples: readonly Sample[]): boolean {
  if (samples.length < LEAST) return false;
  const quarter = (at: number): number =>
    floor(samples.slice(Math.floor((samples.length * at) / 4), Math.floor((samples.length * (at + 1)) / 4)));
  return quarter(3) > quarter(1) * SHARE + MEGABYTES;
}

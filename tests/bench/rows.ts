/** One line of the report. Times differ by machine; ratios inside one run are what counts. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly beside: string;
}
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0;
export const percentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((left, right) => left - right)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * share))
  ] ?? 0;

/** How often a second something can be done: the median of five rounds. */
export function perSecond(run: () => void, roundMs = 300): number {
  const rounds = Array.from({ length: 5 }, () => {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < roundMs) {
      run();
      count += 1;
    }
    return (count * 1000) / (performance.now() - start);
  });
  return median(rounds);
}
export const whole = (number: number): string => Math.round(number).toLocaleString("en");

export function print(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, value, beside } of rows)
    console.log(`${what.padEnd(width)}  ${value.padStart(12)}  ${beside}`);
}

export type Stage = "saved" | "read" | "restored" | "cases";
/** Told how far long work has come, again and again. */
export type Progress = (stage: Stage, done: number) => void;
export const quiet: Progress = () => undefined;

/** The same rows, each counted as it goes by. */
export async function* counting<Row>(
  rows: AsyncIterable<Row>,
  stage: Stage,
  progress: Progress,
): AsyncIterable<Row> {
  let done = 0;
  for await (const row of rows) {
    progress(stage, (done += 1));
    yield row;
  }
}

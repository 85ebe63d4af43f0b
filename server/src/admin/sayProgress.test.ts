import { expect, it } from "vitest";
import { counting } from "../backup/progress.ts";
import { sayProgress } from "./sayProgress.ts";

it("whoever waits reads every five seconds how far it is, and nothing of what is done sooner", async () => {
  let [now, lines] = [0, [] as string[]];
  const progress = sayProgress(
    (line) => lines.push(line),
    () => now,
  );
  async function* rows() {
    for (let row = 1; row <= 12_000; row += 1) {
      now += 1;
      yield row;
    }
  }
  const read: number[] = [];
  for await (const row of counting(rows(), "saved", progress)) read.push(row);
  expect([read.length, read.at(-1)]).toEqual([12_000, 12_000]);
  expect(lines).toEqual(["Gesicherte Zeilen: 5.000 …", "Gesicherte Zeilen: 10.000 …"]);
});

// `npm run soak -- 1000000` or `-- 60m`, with `MongoDB` and `seed=7` where wanted: chaos for as long as that. One server
// is never killed, and its memory is printed; what grows there grows in production. With `keep=FOLDER` an interrupted
// run (Ctrl C, it ends after the round) goes on when it is begun again with the same words.
import type { Fleet } from "./fleet.ts";
import { keep, takeKept } from "./kept.ts";
import { told } from "./print.ts";
import { runChaos } from "./run.ts";
import { floor, grows, slope, type Sample } from "./slope.ts";
import type { Report } from "./wanted.ts";

const words = process.argv.slice(2);
const unknown = words.find((word) => !/^(\d+m?|MongoDB|(keep|seed)=.+)$/.test(word));
if (unknown !== undefined) {
  console.error(`${unknown}: say how many cases or minutes (60m), MongoDB, seed=NUMBER, keep=FOLDER`);
  process.exit(2);
}
const minutes = Number(words.find((word) => /^\d+m$/.test(word))?.slice(0, -1) ?? Infinity);
const usual = minutes === Infinity ? 1_000_000 : Infinity;
const cases = Number(words.find((word) => /^\d+$/.test(word)) ?? usual);
const valueOf = (name: string): string | undefined =>
  words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
const store = words.includes("MongoDB") ? "MongoDB" : "SQLite";
const folder = store === "SQLite" ? valueOf("keep") : undefined;
const before = folder === undefined ? undefined : takeKept(folder);
const seed = before?.seed ?? Number(valueOf("seed") ?? Date.now() % 1_000_000);
const until = performance.now() + minutes * 60_000;
let isStopped = false;
if (folder !== undefined) process.on("SIGINT", () => (isStopped = true));

const memory: Sample[] = [...(before?.memory ?? [])];
async function onRound(report: Report, fleet: Fleet): Promise<void> {
  const megabytes = await memoryOf(fleet);
  if (megabytes !== null) memory.push({ seconds: report.seconds, megabytes });
  console.log(
    `${report.seconds.toFixed(0).padStart(7)} s ${String(report.cases).padStart(8)} cases ` +
      `${(megabytes?.toFixed(0) ?? "?").padStart(5)} MB ${report.faults.length} faults`,
  );
}

/** A figure and no promise: whoever has no time to tell it is asked again after the next round. */
async function memoryOf(fleet: Fleet): Promise<number | null> {
  const answer = await fleet.ask({ type: "memory" }, 0).catch(() => null);
  return answer?.ok === true ? Number(answer.value) / 1_048_576 : null;
}

console.log(`soak on ${store}, seed=${seed}`);
// In a million cases it is enough that something dies four times a minute: a server that was just started is slow.
const size =
  store === "MongoDB"
    ? { perRound: 50, atOnce: 30 }
    : { perRound: 10_000, atOnce: 700, calm: [10_000, 25_000] as const };
const report = await runChaos({
  store,
  seed,
  cases,
  ...size,
  servers: 3,
  spared: 1,
  folder,
  before,
  isOver: () => isStopped || performance.now() > until,
  onRound,
});
if (folder !== undefined) keep(folder, { seed, report, memory });
console.log(told(report, { seed, store }));
if (report.audit !== null)
  console.log(
    `chains: ${report.audit.cases} cases, ${report.audit.badCount === 0 ? "all verify" : "NOT all verify"}`,
  );
// The first half is warming up: caches fill, code is compiled. Between collections memory goes up and down by tens of
// megabytes: the slope says something after an hour, the floor of each half after minutes.
const half = Math.floor(memory.length / 2);
const [first, second] = [memory.slice(0, half), memory.slice(half)];
if (first.length === 0) console.log("too short a run to say anything of its memory");
else
  console.log(
    `memory of the server that was never killed: at least ${floor(first).toFixed(0)} MB in the first half, ` +
      `${floor(second).toFixed(0)} MB in the second; slope of the second ${(slope(second) * 3600).toFixed(1)} MB an hour`,
  );
const isGrowing = grows(memory);
if (isGrowing)
  console.log("its memory grows: the least of the last quarter is well above that of the second");
for (const fault of report.faults.slice(0, 20)) console.log(fault);
process.exit(report.faults.length === 0 && !isGrowing && (report.audit?.badCount ?? 0) === 0 ? 0 : 1);

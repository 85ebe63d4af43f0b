import { setImmediate as turn } from "node:timers/promises";
import { expect, it } from "vitest";
import { openSilence, Silent } from "./silence.ts";

// Many cases that ask one host, some of which hang, hour after hour by a clock of their own. They rest as cases do.

interface Asks {
  readonly path: string;
  /** Milliseconds. */
  readonly at: number;
  readonly hangs: (now: number) => boolean;
}
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LANES = 6;
const asks = (
  count: number,
  everyMs: number,
  path: (at: number) => string,
  hangs: Asks["hangs"] = () => false,
): Asks[] => Array.from({ length: count }, (_, at) => ({ path: path(at), at: at * everyMs, hangs }));
const always = (): boolean => true;

/** How long each waited that got its answer, and how many calls hung. */
async function crowd(all: readonly Asks[], hours: number) {
  const clock = { now: 0 };
  let hung = 0;
  const waits: number[] = [];
  const sleepers = new Set<() => void>();
  const sleep = async (ms: number): Promise<void> => {
    const until = clock.now + ms;
    while (clock.now < until) await new Promise<void>((wake) => sleepers.add(wake));
  };
  const { unlessSilent } = openSilence(() => clock.now);
  const open = all.map((one) => ({ ...one, due: one.at, silences: 0, tries: 0 }));
  const serve = async (one: (typeof open)[number]): Promise<void> => {
    const act = async (): Promise<void> => {
      if (!one.hangs(clock.now)) return;
      hung += 1;
      await sleep(20_000);
      throw new Error("no");
    };
    try {
      await unlessSilent([one.path, "host"], act);
      waits.push(clock.now - one.at);
    } catch (error) {
      const [times, most] = error instanceof Silent ? [one.silences++, 300_000] : [one.tries++, HOUR];
      one.due = clock.now + Math.min(30_000 * 2 ** times, most);
      open.push(one);
    }
  };
  const lane = async (): Promise<void> => {
    for (;;) {
      const at = open.findIndex(({ due }) => due <= clock.now);
      const [one] = at < 0 ? [] : open.splice(at, 1);
      await (one === undefined ? sleep(1000) : serve(one));
    }
  };
  for (let at = 0; at < LANES; at += 1) void lane();
  for (; clock.now < hours * HOUR; clock.now += 1000) {
    await turn();
    const woken = [...sleepers];
    sleepers.clear();
    for (const wake of woken) wake();
  }
  return { served: waits.length, longest: Math.max(...waits) / MINUTE, anHour: hung / hours };
}

it.each([
  ["sixty addresses", 60],
  ["two addresses of sixty cases", 2],
])("%s that hang hold up no other of their host, and are asked now and then", async (_, paths) => {
  const hang = asks(60, 7000, (at) => `hangs${at % paths}`, always);
  const good = asks(100, 2 * MINUTE, (at) => `good${at}`);
  const { served, longest, anHour } = await crowd([...hang, ...good], 4);
  expect(served).toBe(100);
  expect(longest).toBeLessThan(2);
  expect(anHour).toBeLessThan(100);
});

it("an address that hung for a moment does not wait behind those that always hang", async () => {
  const hang = asks(60, 7000, (at) => `hangs${at % 2}`, always);
  const good = asks(
    100,
    MINUTE,
    () => "good",
    (now) => now > HOUR && now < HOUR + MINUTE,
  );
  const { served, longest } = await crowd([...hang, ...good], 4);
  expect(served).toBe(100);
  expect(longest).toBeLessThan(5);
});

it("a host that hangs for everybody is asked a few times a minute by however many, and all are served afterwards", async () => {
  const isAway = (now: number): boolean => now > 10 * MINUTE && now < 130 * MINUTE;
  const all = asks(600, 10_000, (at) => `case${at}`, isAway);
  const { served, longest, anHour } = await crowd(all, 4);
  expect(served).toBe(600);
  expect(longest).toBeLessThan(130);
  // Two of its four hours.
  expect(anHour).toBeLessThan(60 * 2);
});

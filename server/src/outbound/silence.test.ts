import { expect, it } from "vitest";
import { openSilence, Silent } from "./silence.ts";

it("whoever did not answer is not asked again at once, whoever refused is, and the next answer forgets it", async () => {
  let now = 0;
  const asked: string[] = [];
  const { unlessSilent } = openSilence(() => now);
  const ask = (name: string, ms: number, isFine = false) =>
    unlessSilent([name], async () => {
      asked.push(name);
      now += ms;
      if (!isFine) throw new RangeError("no");
    }).catch((error: unknown) => (error as Error).constructor);
  expect(await ask("refuses", 10)).toBe(RangeError);
  expect(await ask("refuses", 10)).toBe(RangeError);
  expect(await ask("hangs", 20_000)).toBe(RangeError);
  expect(await ask("hangs", 20_000)).toBe(Silent);
  expect(await ask("other", 0, true)).toBeUndefined();
  now += 30_000;
  expect(await ask("hangs", 10, true)).toBeUndefined();
  expect(await ask("hangs", 10, true)).toBeUndefined();
  expect(asked).toEqual(["refuses", "refuses", "hangs", "other", "hangs", "hangs"]);
});

it("after a silence one alone asks, until there is an answer; what took its time to refuse was no silence", async () => {
  let now = 0;
  const { unlessSilent } = openSilence(() => now);
  const hangs = async (): Promise<never> => {
    now += 20_000;
    throw new RangeError("no");
  };
  const outcome = (act: () => Promise<unknown>) =>
    unlessSilent(["host"], act).then(
      () => "answered",
      (error: unknown) => (error as Error).name,
    );
  expect(await outcome(hangs)).toBe("RangeError");
  now += 30_000;
  let answer = (): void => undefined;
  const waits = outcome(() => new Promise<void>((resolve) => (answer = resolve)));
  now += 60_000;
  expect(await outcome(async () => undefined)).toBe("Silent");
  answer();
  expect(await waits).toBe("answered");
  expect(await outcome(async () => undefined)).toBe("answered");
  await unlessSilent(["host"], hangs, () => false).catch(() => undefined);
  expect(await outcome(async () => undefined)).toBe("answered");
});

/** Asks addresses of one host by a clock of its own; each that hangs does so for twenty seconds. */
function openHost() {
  let now = 0;
  const { unlessSilent } = openSilence(() => now);
  const ask = (path: string, isThere = false) =>
    unlessSilent([`host/${path}`, "host"], async () => {
      if (isThere) return;
      now += 20_000;
      throw new RangeError("no");
    }).then(
      () => "answered",
      (error: unknown) => (error as Error).name,
    );
  return { ask, unlessSilent, passes: (ms: number) => void (now += ms) };
}

it("an address that hangs leaves the others of its host alone; two of them, and it is the host, until one answers", async () => {
  const { ask, passes } = openHost();
  expect([await ask("1"), await ask("2")]).toEqual(["RangeError", "RangeError"]);
  expect([await ask("3"), await ask("other", true)]).toEqual(["Silent", "Silent"]);
  passes(30_000);
  expect(await ask("other", true)).toBe("answered");
  expect([await ask("another", true), await ask("3")]).toEqual(["answered", "RangeError"]);
  // Once is bad luck. Whoever hung again waits with its like, one at a time; the host is there, whoever hangs.
  expect([await ask("3"), await ask("1")]).toEqual(["Silent", "RangeError"]);
  passes(30_000);
  expect([await ask("3"), await ask("1", true), await ask("4", true)]).toEqual([
    "RangeError",
    "Silent",
    "answered",
  ]);
  passes(30_000);
  expect([await ask("2", true), await ask("1", true), await ask("1", true)]).toEqual([
    "answered",
    "answered",
    "answered",
  ]);
});

it("addresses that hung on different days are no host that is away", async () => {
  const { ask, passes } = openHost();
  for (const day of ["1", "2", "3"]) {
    expect([day, await ask(day), await ask("other", true)]).toEqual([day, "RangeError", "answered"]);
    passes(86_400_000);
  }
});

it("a call that never ends keeps nobody waiting for ever", async () => {
  const { ask, passes, unlessSilent } = openHost();
  for (const path of ["1", "2", "1"]) {
    expect(await ask(path)).toBe("RangeError");
    passes(30_000);
  }
  for (const path of ["1", "3"])
    void unlessSilent([`host/${path}`, "host"], () => new Promise<never>(() => undefined));
  expect([await ask("1", true), await ask("4", true)]).toEqual(["Silent", "Silent"]);
  passes(120_000);
  expect([await ask("1", true), await ask("4", true)]).toEqual(["answered", "answered"]);
});

import { expect, it } from "vitest";
import { openSilence, Silent } from "./silence.ts";

it("whoever did not answer is not asked again at once, whoever refused is, and the next answer forgets it", async () => {
  let now = 0;
  const asked: string[] = [];
  const { unlessSilent } = openSilence(() => now);
  const ask = (name: string, ms: number, isFine = false) =>
    unlessSilent(name, async () => {
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
    unlessSilent("host", act).then(
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
  await unlessSilent("host", hangs, () => false).catch(() => undefined);
  expect(await outcome(async () => undefined)).toBe("answered");
});

it("an address that hangs leaves the others of its host alone; two of them, and it is the host, until one answers", async () => {
  let now = 0;
  const { unlessSilent } = openSilence(() => now);
  const ask = (path: string, isThere = false) =>
    unlessSilent({ name: `host/${path}`, host: "host" }, async () => {
      if (isThere) return;
      now += 20_000;
      throw new RangeError("no");
    }).then(
      () => "answered",
      (error: unknown) => (error as Error).name,
    );
  expect(await ask("1")).toBe("RangeError");
  expect([await ask("1"), await ask("other", true)]).toEqual(["Silent", "answered"]);
  expect([await ask("1"), await ask("2")]).toEqual(["RangeError", "RangeError"]);
  // Nobody has asked the host as such yet.
  expect(await ask("3")).toBe("RangeError");
  expect([await ask("4"), await ask("other", true)]).toEqual(["Silent", "Silent"]);
  now += 30_000;
  expect(await ask("5", true)).toBe("answered");
  expect([await ask("1", true), await ask("6", true)]).toEqual(["answered", "answered"]);
});

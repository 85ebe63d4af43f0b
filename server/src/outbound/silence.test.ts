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

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

import { afterEach, expect, it, vi } from "vitest";
import { targetOf } from "./target.ts";

afterEach(() => vi.useRealTimers());

it("a name server that hangs ends the look-up", async () => {
  vi.useFakeTimers();
  const outbound = { resolve: () => new Promise<never>(() => undefined) };
  const looked = targetOf({ outbound } as never, ["dienst.example"], "https://dienst.example/x").catch(
    String,
  );
  await vi.advanceTimersByTimeAsync(9_999);
  expect(await Promise.race([looked, "waits"])).toBe("waits");
  await vi.advanceTimersByTimeAsync(1);
  expect(await looked).toContain("not looked up in time");
  expect(vi.getTimerCount()).toBe(0);
});

import { expect, it } from "vitest";
import { cookiesOf } from "./cookies.ts";

const read = (cookie: string) => cookiesOf({ headers: { cookie } });

it("finds our own cookie behind however many others", () => {
  const others = Array.from({ length: 1500 }, (_, n) => `other${n}=x`).join("; ");
  const cookies = read(`${others}; bp_s=heuchelheim.a%2Bb; bp_s=late`);
  expect([cookies.names, cookies.get("bp_s")]).toEqual([["bp_s"], "heuchelheim.a+b"]);
});

it("a value that is no text of ours is empty, and opens nothing", () => {
  expect(read("bp_s=%E0%A4%A; bp_l=de").get("bp_s")).toBe("");
});

it("a flood that fills a whole request costs little", () => {
  const flood = "bp_;".repeat(4096);
  const names = Array.from({ length: 2000 }, (_, n) => `bp_${n}=%`).join(";");
  const start = performance.now();
  for (let n = 0; n < 100; n += 1) [flood, names].forEach(read);
  expect(performance.now() - start).toBeLessThan(1000);
});

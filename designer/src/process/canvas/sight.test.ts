import { describe, expect, it } from "vitest";
import { sightAfter, type Sight } from "./sight.ts";

const size = { width: 1000, height: 800 };
const at = (before: Sight | null, zoom: number, x = 0): Sight => sightAfter(before, { x, y: 0, zoom }, size);

describe("what is drawn of a large process", () => {
  it("is everything on the screen, and a little beyond", () => {
    expect(at(null, 1)).toEqual({ detail: "full", rect: { x: -300, y: -300, width: 1600, height: 1400 } });
    expect(at(null, 0.25).rect).toEqual({ x: -1200, y: -1200, width: 6400, height: 5600 });
  });
  it("stays the same while nothing new comes into sight", () => {
    const first = at(null, 1);
    expect(at(first, 1, 290)).toBe(first);
    expect(at(first, 1, 310)).not.toBe(first);
    expect(at(first, 0.95)).toBe(first);
  });
  it("becomes plain from afar, and does not flicker at the limit", () => {
    const zooms = [0.6, 0.48, 0.46, 0.44, 0.48, 0.46, 0.5, 0.51, 0.48];
    let sight: Sight | null = null;
    const seen = zooms.map((zoom) => (sight = at(sight, zoom)).detail);
    expect(seen).toEqual(["full", "full", "full", "plain", "plain", "plain", "plain", "full", "full"]);
    expect(at(null, 0.48).detail).toBe("plain");
  });
  it("draws less again when one has come nearer", () => {
    const far = at(null, 0.5);
    const near = at(far, 1.2, -600);
    expect(near).not.toBe(far);
    expect(near.rect.width).toBeLessThan(far.rect.width);
  });
});

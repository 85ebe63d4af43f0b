import type { Node } from "@xyflow/react";
import { describe, expect, it } from "vitest";
import { reachedFrom, sceneOf, shownIn } from "./scene.ts";
import type { Sight } from "./sight.ts";

const node = (id: string, x: number): Node => ({
  id,
  position: { x, y: 0 },
  width: 100,
  height: 50,
  data: {},
});
const nodes = [node("a", 0), node("b", 1000), node("c", 2000), node("d", 3000)];
const edges = [
  { id: "ab", source: "a", target: "b" },
  { id: "bd", source: "b", target: "d" },
];
const scene = sceneOf(nodes, edges);
const shown = (detail: Sight["detail"], x: number, kept: readonly string[] = []) => {
  const result = shownIn(scene, { detail, rect: { x, y: -100, width: 500, height: 300 } }, new Set(kept));
  return [...result.nodes, ...result.edges].map(({ id }) => id).join(" ");
};

describe("what the canvas draws one by one", () => {
  it("is what is in sight, and both ends of every arrow that runs through it", () => {
    expect(shown("full", 100)).toBe("a b ab");
    expect(shown("full", 1800)).toBe("b c d bd");
  });
  it("is nothing from afar but what the keyboard needs, in reading order", () => {
    expect(shown("plain", 0)).toBe("");
    expect(shown("plain", 0, ["d", "a"])).toBe("a d");
    expect(shown("full", 100, ["d"])).toBe("a b d ab");
  });
  it("Tab finds the ends, and the neighbours of where it is", () => {
    const ids = ["a", "b", "c", "d", "e"];
    expect(new Set(reachedFrom(ids, null))).toEqual(new Set(["a", "e"]));
    expect(new Set(reachedFrom(ids, "c"))).toEqual(new Set(ids));
    expect(new Set(reachedFrom(ids, "a"))).toEqual(new Set(["a", "b", "e"]));
    expect(reachedFrom([], "weg")).toEqual([]);
  });
});

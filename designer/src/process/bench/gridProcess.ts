import type { Node, Service } from "@blaupause/model";

/** What canvases are measured with: steps on a grid, each leading to the next, every fifth also to one a row below. */
export interface GridNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly next: readonly string[];
}
export const STEP = { x: 200, y: 140 } as const;

export function gridOf(count: number): readonly GridNode[] {
  const columns = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, index) => {
    const below = index % 5 === 0 && index + columns < count ? [`n${index + columns}`] : [];
    return {
      id: `n${index}`,
      x: (index % columns) * STEP.x,
      y: Math.floor(index / columns) * STEP.y,
      next: [...(index + 1 < count ? [`n${index + 1}`] : []), ...below],
    };
  });
}

/** The same as a process, every step placed by hand. */
export function gridProcess(count: number): Service["process"] {
  const grid = gridOf(count);
  const layout = Object.fromEntries(grid.map(({ id, x, y }) => [id, { x, y }]));
  return { nodes: Object.fromEntries(grid.map((node) => [node.id, nodeFor(node)])), layout };
}

function nodeFor({ id, next }: GridNode): Node {
  if (next.length === 0) return { type: "endEvent", title: "Ende" };
  const outgoing = next.map((to) => ({ id: `${id}${to}`, to }));
  if (id === "n0") return { type: "startEvent", title: "Eingang", form: "antrag", outgoing };
  return { type: "userTask", title: `Schritt ${id.slice(1)}`, role: "amt", outgoing };
}

import type { Edge, Node } from "@xyflow/react";
import { around, grown, touches, type Rect } from "./rects.ts";
import type { Sight } from "./sight.ts";

/** Up to so many steps everything is always there, at any zoom, for whoever reads a process from end to end. */
export const WHOLE = 60;

/** All of a process as the canvas could draw it; arrows with the box they run in. */
export interface Scene<N extends Node> {
  readonly nodes: readonly N[];
  readonly edges: readonly { readonly edge: Edge; readonly box: Rect }[];
  readonly byId: ReadonlyMap<string, N>;
}
export interface Shown<N extends Node> {
  readonly nodes: N[];
  readonly edges: Edge[];
}

/** An arrow may leave the box of its ends by so much, where it leads back. */
const DETOUR = 40;

export function sceneOf<N extends Node>(nodes: readonly N[], edges: readonly Edge[]): Scene<N> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const boxed = edges.map((edge) => {
    const ends = [edge.source, edge.target].flatMap((id) => byId.get(id) ?? []).map(boxOf);
    return { edge, box: grown(around(ends) ?? NOWHERE, DETOUR) };
  });
  return { nodes, edges: boxed, byId };
}

const NOWHERE: Rect = { x: Number.NaN, y: Number.NaN, width: 0, height: 0 };

export const boxOf = ({ position: { x, y }, width = 0, height = 0 }: Node): Rect => ({ x, y, width, height });

/**
 * What the canvas hears of: near by everything around what is in sight, from afar nothing; and what is kept for the
 * keyboard in any case. An arrow needs both its ends, however far away they are.
 */
export function shownIn<N extends Node>(scene: Scene<N>, sight: Sight, kept: ReadonlySet<string>): Shown<N> {
  const isNear = sight.detail === "full";
  const edges = isNear ? scene.edges.filter(({ box }) => touches(box, sight.rect)) : [];
  const ends = new Set(edges.flatMap(({ edge }) => [edge.source, edge.target]));
  const isShown = (node: N): boolean => ends.has(node.id) || (isNear && touches(boxOf(node), sight.rect));
  const nodes = scene.nodes.flatMap((node) => (kept.has(node.id) ? asKept(node) : isShown(node) ? node : []));
  return { nodes, edges: edges.map(({ edge }) => edge) };
}

/** Of what it hears of the canvas draws what is on the screen, and what is being dragged wherever that is. */
export const asKept = <N extends Node>(node: N): N => ({ ...node, dragging: true });

export const wholeOf = <N extends Node>({ nodes, edges }: Scene<N>): Shown<N> => ({
  nodes: [...nodes],
  edges: edges.map(({ edge }) => edge),
});

/**
 * What the keyboard needs: the two ends, so that Tab comes in from either side, and what stands before and after the
 * one it is on.
 */
export function reachedFrom(ids: readonly string[], focused: string | null): readonly string[] {
  const index = focused === null ? -1 : ids.indexOf(focused);
  const around = index < 0 ? [] : ids.slice(Math.max(0, index - 1), index + 2);
  return [...ids.slice(0, 1), ...around, ...ids.slice(-1)];
}

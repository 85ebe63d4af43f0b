import type { Node } from "@xyflow/react";
import type { Drawing } from "../canvas/drawing.ts";
import { asKept, sceneOf, type Scene } from "../canvas/scene.ts";
import { nodeAddress, placeOf } from "../graph/flows.ts";
import type { PlacedExit, CardLayout, PlacedStep } from "./layoutCards.ts";
import { CARD } from "./layoutCards.ts";
import type { Line } from "./linesOf.ts";

/** A canvas takes what stands around a node for the node; we name it ourselves. */
const PLAIN = { "aria-roledescription": undefined, "aria-describedby": undefined } as const;
/** Sizes are known: nothing waits to be measured, and cards join nothing by handles. */
const node = (id: string, type: string, x: number, y: number, height: number, data: Node["data"]): Node => ({
  id,
  type,
  position: { x, y },
  width: CARD.width,
  height,
  measured: { width: CARD.width, height },
  handles: [],
  data,
  domAttributes: PLAIN,
});
const stepId = (id: string): string => `step ${id}`;
const exitId = (from: string, flow: string): string => `exit ${from} ${flow}`;

/** Cards and the ways out of them in reading order, so that Tab goes the way a case goes. */
export function cardScene({ steps, exits }: CardLayout): Scene<Node> {
  const exitsOf = new Map<string, PlacedExit[]>(steps.map(({ step }) => [step.id, []]));
  for (const placed of exits) exitsOf.get(placed.step.id)?.push(placed);
  const stepNode = ({ step, x, y, height }: PlacedStep): Node =>
    node(stepId(step.id), "step", x, y, height, { step });
  const exitNode = (placed: PlacedExit): Node => {
    const { exit, x, y, height } = placed;
    return node(exitId(exit.from, exit.flow.id), "exit", x, y, height, { placed });
  };
  return sceneOf(
    steps.flatMap((placed) => [stepNode(placed), ...(exitsOf.get(placed.step.id) ?? []).map(exitNode)]),
    [],
  );
}

/** All lines in one drawing below the cards. Not quite nothing wide: a canvas waits for everything that has no size. */
export const linesNode = (lines: readonly Line[]): Node =>
  asKept({ ...node("lines", "lines", 0, 0, 1, { lines }), zIndex: -1 });

/** The nodes that stand for an address; an event is part of its step's card. */
export function nodesFor(steps: CardLayout["steps"], address: string | null): readonly string[] {
  const place = address === null ? null : placeOf(address);
  if (place === null) return [];
  if (place.flow !== null) return [exitId(place.node, place.flow)];
  const host = steps.find(({ step }) => step.events.some(({ id }) => id === place.node))?.step.id;
  return [stepId(host ?? place.node)];
}

/** The cards from afar. */
export const cardDrawing = ({ steps }: CardLayout, lines: readonly Line[]): Drawing => ({
  boxes: steps.map(({ step, x, y, height }) => ({
    id: nodeAddress(step.id),
    x,
    y,
    width: CARD.width,
    height,
    outline: step.node.type === "startEvent" || step.node.type === "endEvent" ? "round" : "box",
    title: step.node.title,
  })),
  lines: lines.map(({ path }) => path),
});

import type { Node } from "@xyflow/react";
import { useMemo } from "react";
import { useCopy } from "../../session/copy.ts";
import type { Drawing } from "../canvas/drawing.ts";
import { once } from "../canvas/once.ts";
import { touches, type Size } from "../canvas/rects.ts";
import type { Scene } from "../canvas/scene.ts";
import type { Sight, Viewport } from "../canvas/sight.ts";
import { useShown, useSight, type Looked } from "../canvas/useSight.ts";
import type { Step } from "../graph/readSteps.ts";
import { cardDrawing, cardScene, linesNode, nodesFor } from "./cardScene.ts";
import { layoutCards } from "./layoutCards.ts";
import { linesOf, type Line } from "./linesOf.ts";

interface CardScene {
  readonly scene: Scene<Node>;
  readonly shown: Looked<Node>;
  /** All of it from afar. */
  readonly draw: () => Drawing;
}

/** Cards, ways and lines as they are to be drawn now. */
export function useCardScene(steps: readonly Step[], start: Viewport, size: Size): CardScene {
  const { selected } = useCopy();
  const layout = useMemo(() => layoutCards(steps), [steps]);
  const scene = useMemo(() => cardScene(layout), [layout]);
  const lines = useMemo(() => linesOf(layout), [layout]);
  const draw = useMemo(() => once(() => cardDrawing(layout, lines)), [layout, lines]);
  const chosen = useMemo(() => nodesFor(layout.steps, selected), [layout, selected]);
  const sight = useSight(start, size);
  const shown = useShown(scene, steps.length, sight, chosen);
  const { isPlain, isWhole } = shown;
  const drawn = useMemo(
    () => (isWhole ? lines : isPlain ? [] : linesIn(lines, sight)),
    [lines, isPlain, isWhole, sight],
  );
  const nodes = useMemo(() => [linesNode(drawn), ...shown.nodes], [drawn, shown.nodes]);
  return { scene, shown: { ...shown, nodes }, draw };
}

const linesIn = (lines: readonly Line[], { rect }: Sight): readonly Line[] =>
  lines.filter(({ box }) => touches(box, rect));

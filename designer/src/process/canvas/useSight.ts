import { useStoreApi, type Node } from "@xyflow/react";
import { useEffect, useMemo, useState, type FocusEvent } from "react";
import type { Size } from "./rects.ts";
import { reachedFrom, shownIn, WHOLE, wholeOf, type Scene, type Shown } from "./scene.ts";
import { sightAfter, type Sight, type Viewport } from "./sight.ts";

/** What of a process is to be drawn now. Moving the canvas asks React for nothing until something new is in sight. */
export function useSight(start: Viewport, size: Size): Sight {
  const store = useStoreApi();
  const [sight, setSight] = useState(() => sightAfter(null, start, size));
  useEffect(
    () =>
      store.subscribe(({ transform: [x, y, zoom], width, height }) => {
        if (width > 0) setSight((before) => sightAfter(before, { x, y, zoom }, { width, height }));
      }),
    [store],
  );
  return sight;
}

export interface Looked<N extends Node> extends Shown<N> {
  /** Drawn as plain boxes: too many, and too far away. */
  readonly isPlain: boolean;
  /** Few enough to be there all the time. */
  readonly isWhole: boolean;
  readonly onFocus: (event: FocusEvent) => void;
}

/** The part of a scene the canvas gets; `steps` counts what people would call large. */
export function useShown<N extends Node>(
  scene: Scene<N>,
  steps: number,
  sight: Sight,
  chosen: readonly string[],
): Looked<N> {
  const [focused, setFocused] = useState<string | null>(null);
  const ids = useMemo(() => scene.nodes.map(({ id }) => id), [scene]);
  const kept = useMemo(() => new Set([...reachedFrom(ids, focused), ...chosen]), [ids, focused, chosen]);
  const isWhole = steps <= WHOLE;
  const shown = useMemo(
    () => (isWhole ? wholeOf(scene) : shownIn(scene, sight, kept)),
    [isWhole, scene, sight, kept],
  );
  const onFocus = ({ target }: FocusEvent): void =>
    setFocused(target.closest<HTMLElement>(".react-flow__node")?.dataset["id"] ?? null);
  return { ...shown, isWhole, isPlain: !isWhole && sight.detail === "plain", onFocus };
}

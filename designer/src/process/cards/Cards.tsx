import { ReactFlow } from "@xyflow/react";
import { useEffect, useMemo, type FocusEvent, type ReactNode, type RefObject } from "react";
import { useDesigner } from "../../designer.ts";
import { useContent, useCopy } from "../../session/copy.ts";
import { FARTHEST } from "../canvas/fit.ts";
import { PlainLayer } from "../canvas/PlainLayer.tsx";
import { around, type Size } from "../canvas/rects.ts";
import { boxOf } from "../canvas/scene.ts";
import { useChooseBox } from "../canvas/useChooseBox.ts";
import { useFollowFocus, useShowChosen } from "../step/useFollowFocus.ts";
import type { Process } from "../useProcess.ts";
import { CardNode } from "./CardNode.tsx";
import { CardsContext } from "./cardsContext.ts";
import { ExitNode } from "./ExitNode.tsx";
import { LinesNode } from "./LinesNode.tsx";
import { Zoom } from "../step/Zoom.tsx";
import { useCardScene } from "./useCardScene.ts";

const nodeTypes = { step: CardNode, exit: ExitNode, lines: LinesNode };

interface CardsProps {
  readonly process: Process;
  readonly focusLater: (address: string) => void;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly size: Size;
}
/** The cards and their lines, near by as elements and from afar as painted boxes. */
export function Cards({ process, focusLater, frame, size }: CardsProps): ReactNode {
  const { say } = useDesigner();
  const { select, selected } = useCopy();
  const { service } = useContent();
  const follow = useFollowFocus(frame);
  useShowChosen(frame, selected);
  const { scene, shown, draw } = useCardScene(process.steps, START, size);
  const bounds = useMemo(() => around(scene.nodes.map(boxOf)), [scene]);
  const choose = useChooseBox(shown.isPlain ? draw : null, select);
  const context = useMemo(() => ({ process, service, focusLater }), [process, service, focusLater]);
  useNoApplication(frame);
  const onFocus = (event: FocusEvent): void => {
    shown.onFocus(event);
    follow(event);
  };
  return (
    <CardsContext value={context}>
      <ReactFlow
        nodes={shown.nodes}
        edges={NO_EDGES}
        nodeTypes={nodeTypes}
        aria-label={say("process.cards")}
        onFocus={onFocus}
        onPaneClick={choose}
        className={shown.isPlain ? "bp-far" : "bp-near"}
        onlyRenderVisibleElements={!shown.isWhole}
        defaultViewport={START}
        minZoom={FARTHEST}
        maxZoom={1.5}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        panOnScroll
        zoomOnDoubleClick={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        proOptions={PRO}
      >
        {shown.isPlain ? <PlainLayer draw={draw} /> : null}
        <Zoom bounds={bounds} />
      </ReactFlow>
    </CardsContext>
  );
}
const START = { x: 24, y: 16, zoom: 1 };
const PRO = { hideAttribution: true };
const NO_EDGES: never[] = [];

/** The library calls every canvas an application, which would silence reading by arrow keys. */
function useNoApplication(frame: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    frame.current?.querySelector("[data-testid=rf__wrapper]")?.setAttribute("role", "group");
  }, [frame]);
}

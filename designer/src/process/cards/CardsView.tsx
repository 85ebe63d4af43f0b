import { ReactFlow, ReactFlowProvider, type Node } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { useContent, useCopy } from "../../session/copy.ts";
import { useFollowFocus, useShowChosen } from "../step/useFollowFocus.ts";
import type { Process } from "../useProcess.ts";
import { CardNode } from "./CardNode.tsx";
import { CardsContext } from "./cardsContext.ts";
import { ExitNode } from "./ExitNode.tsx";
import { CARD, layoutCards, type CardLayout } from "./layoutCards.ts";
import { LinesNode } from "./LinesNode.tsx";
import { Zoom } from "../step/Zoom.tsx";
import { linesOf } from "./linesOf.ts";

interface CardsViewProps {
  readonly process: Process;
  readonly focusLater: (address: string) => void;
}

/** „Schritte“: the process as cards one below the other. */
export function CardsView(props: CardsViewProps): ReactNode {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

const nodeTypes = { step: CardNode, exit: ExitNode, lines: LinesNode };

function Canvas({ process, focusLater }: CardsViewProps): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const frame = useRef<HTMLDivElement>(null);
  const follow = useFollowFocus(frame);
  useShowChosen(frame, useCopy().selected);
  const layout = useMemo(() => layoutCards(process.steps), [process.steps]);
  const nodes = useMemo(() => nodesOf(layout), [layout]);
  const context = useMemo(() => ({ process, service, focusLater }), [process, service, focusLater]);
  useEffect(() => {
    // The library calls every canvas an application, which would silence reading by arrow keys.
    const canvas = frame.current?.querySelector("[data-testid=rf__wrapper]");
    canvas?.setAttribute("role", "group");
  }, []);
  return (
    <div className="bp-flow-canvas" ref={frame} onFocus={follow}>
      <CardsContext value={context}>
        <ReactFlow
          nodes={nodes}
          edges={NO_EDGES}
          nodeTypes={nodeTypes}
          aria-label={say("process.cards")}
          defaultViewport={START}
          minZoom={0.2}
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
          <Zoom />
        </ReactFlow>
      </CardsContext>
    </div>
  );
}
const START = { x: 24, y: 16, zoom: 1 };
const PRO = { hideAttribution: true };
const NO_EDGES: never[] = [];

/** A canvas takes what stands around a node for the node; we name it ourselves. */
const PLAIN = { "aria-roledescription": undefined, "aria-describedby": undefined } as const;
const node = (id: string, type: string, x: number, y: number, height: number, data: Node["data"]): Node => ({
  id,
  type,
  position: { x, y },
  width: CARD.width,
  height,
  data,
  domAttributes: PLAIN,
});

/** Cards and the ways out of them in reading order, so that Tab goes the way a case goes. */
function nodesOf(layout: CardLayout): Node[] {
  // Not quite nothing: a canvas waits for everything that has no size.
  const lines = node("lines", "lines", 0, 0, 1, { lines: linesOf(layout) });
  const cards = layout.steps.flatMap(({ step, x, y, height }) => [
    node(`step ${step.id}`, "step", x, y, height, { step }),
    ...layout.exits
      .filter((placed) => placed.step.id === step.id)
      .map((placed) =>
        node(`exit ${placed.exit.from} ${placed.exit.flow.id}`, "exit", placed.x, placed.y, placed.height, {
          placed,
        }),
      ),
  ]);
  return [{ ...lines, zIndex: -1 }, ...cards];
}

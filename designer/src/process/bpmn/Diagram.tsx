import { ReactFlow } from "@xyflow/react";
import { useMemo, useState, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { useCopy } from "../../session/copy.ts";
import { FARTHEST, startOf } from "../canvas/fit.ts";
import { OverviewMap } from "../canvas/OverviewMap.tsx";
import { PlainLayer } from "../canvas/PlainLayer.tsx";
import type { Size } from "../canvas/rects.ts";
import { useChooseBox } from "../canvas/useChooseBox.ts";
import { useShown, useSight } from "../canvas/useSight.ts";
import { Zoom } from "../step/Zoom.tsx";
import { ArrowEdge } from "./ArrowEdge.tsx";
import { ArrangeAgain } from "./ArrangeAgain.tsx";
import type { Process } from "../useProcess.ts";
import { GRID } from "./points.ts";
import { ShapeNode } from "./ShapeNode.tsx";
import { useAriaWords } from "./useAriaWords.ts";
import { useClipboard } from "./useClipboard.ts";
import { useDiagram } from "./useDiagram.ts";
import { useDiagramEdits } from "./useDiagramEdits.ts";
import { marked, useDiagramScene, withHeld } from "./useDiagramScene.ts";

const nodeTypes = { shape: ShapeNode };
const edgeTypes = { arrow: ArrowEdge };
const SNAP: [number, number] = [GRID, GRID];
const PRO = { hideAttribution: true };
const DELETE = ["Delete", "Backspace"];

interface DiagramProps {
  readonly process: Process;
  readonly size: Size;
  readonly tell: (sentence: string) => void;
}
/** The drawing itself, near by as shapes and from afar as painted boxes. */
export function Diagram({ process, size, tell }: DiagramProps): ReactNode {
  const { say } = useDesigner();
  const { select } = useCopy();
  const ariaWords = useAriaWords();
  const { scene, bounds, draw } = useDiagramScene();
  const { chosen, held, setChosen, onShapes, onArrows } = useDiagram();
  const edits = useDiagramEdits(process);
  const [start] = useState(() => startOf(scene.nodes, bounds, size));
  const shown = useShown(scene, scene.nodes.length, useSight(start, size), chosen);
  useClipboard(chosen, tell);
  const taken = useMemo(() => new Set(chosen), [chosen]);
  const shapes = useMemo(() => marked(withHeld(shown.nodes, held), taken), [shown.nodes, held, taken]);
  const arrows = useMemo(() => marked(shown.edges, taken), [shown.edges, taken]);
  const choose = useChooseBox(shown.isPlain ? draw : null, (address) => {
    setChosen([address]);
    select(address);
  });
  return (
    <ReactFlow
      nodes={shapes}
      edges={arrows}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={onShapes}
      onEdgesChange={onArrows}
      onNodeClick={(_, { id }) => select(id)}
      onEdgeClick={(_, { id }) => select(id)}
      onPaneClick={choose}
      onFocus={shown.onFocus}
      onConnect={edits.connect}
      onBeforeDelete={edits.remove}
      deleteKeyCode={DELETE}
      aria-label={say("process.bpmn")}
      ariaLabelConfig={ariaWords}
      snapToGrid
      snapGrid={SNAP}
      className={shown.isPlain ? "bp-far" : "bp-near"}
      onlyRenderVisibleElements={!shown.isWhole}
      defaultViewport={start}
      minZoom={FARTHEST}
      panOnScroll
      proOptions={PRO}
    >
      {shown.isPlain ? <PlainLayer draw={draw} /> : null}
      <OverviewMap draw={draw} bounds={bounds} label={say("process.map")} />
      <Zoom bounds={bounds} />
      <ArrangeAgain />
    </ReactFlow>
  );
}

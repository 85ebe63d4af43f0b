import { around, type Rect } from "../canvas/rects.ts";
import { CARD, cardHeight, type CardLayout, type Placed, type PlacedExit } from "./layoutCards.ts";

export interface Line {
  readonly id: string;
  readonly path: string;
  /** What it runs through, so that a line out of sight is not drawn. */
  readonly box: Rect;
  /** What happens while a step is open hangs on it by a broken line; branches that run together by a thick one. */
  readonly kind: "way" | "event" | "together";
  readonly tip: readonly [x: number, y: number] | null;
}

/** The lines between cards, as paths: only down and to the side. */
export function linesOf({ steps, exits }: CardLayout): readonly Line[] {
  const byId = new Map(steps.map((placed) => [placed.step.id, placed]));
  return exits.flatMap((exit) => {
    const from = byId.get(exit.step.id);
    if (from === undefined) return [];
    const id = `${exit.exit.from} ${exit.exit.flow.id}`;
    const box = boxOf(from, exit);
    const into = { id, path: entryPath(from, exit), box, kind: kindOf(exit), tip: null } as const;
    const target = exit.exit.way === "back" ? undefined : byId.get(exit.exit.flow.to);
    return target === undefined ? [into] : [into, onward(exit, target)];
  });
}

const middle = ({ x }: Placed): number => x + CARD.width / 2;
/** Lines into a way turn this far above it. */
const TURN = 12;

function entryPath(
  from: Placed & { readonly step: Parameters<typeof cardHeight>[0] },
  exit: PlacedExit,
): string {
  if (exit.event !== null) {
    const index = from.step.events.findIndex(({ id }) => id === exit.event);
    const y = from.y + CARD.height + (index + 0.5) * CARD.event - 4;
    return `M${from.x + CARD.width} ${y}H${middle(exit)}V${exit.y + exit.height / 2}`;
  }
  const bottom = from.y + cardHeight(from.step);
  return `M${middle(from)} ${bottom}V${exit.y - TURN}H${middle(exit)}V${exit.y + exit.height / 2}`;
}

function onward(exit: PlacedExit, target: Placed): Line {
  const [x, y] = [middle(target), target.y];
  const path = `M${middle(exit)} ${exit.y + exit.height / 2}V${y - TURN}H${x}V${y}`;
  const id = `${exit.exit.from} ${exit.exit.flow.id} on`;
  return { id, path, box: boxOf(exit, target), kind: exit.event === null ? "way" : "event", tip: [x, y] };
}
const boxOf = (from: Placed, to: Placed): Rect => {
  const wide = ({ x, y, height }: Placed): Rect => ({ x, y, width: CARD.width, height });
  return around([wide(from), wide(to)]) ?? wide(from);
};

function kindOf({ event, step }: PlacedExit): Line["kind"] {
  if (event !== null) return "event";
  const isChoice = step.node.type === "exclusiveGateway" || step.node.type === "eventBasedGateway";
  return step.exits.length > 1 && !isChoice ? "together" : "way";
}

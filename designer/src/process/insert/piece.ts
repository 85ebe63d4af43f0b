import { type Change, type JsonObject } from "@blaupause/model";
import { flowAddress } from "../graph/flows.ts";
import type { Spot } from "./spot.ts";

type Named = Readonly<Record<string, JsonObject>>;

/** What one verb inserts: its steps, the first of them being where the flow leads from now on, and what they need. */
export interface Piece {
  readonly first: string;
  readonly nodes: Named;
  readonly forms?: Named;
  readonly documents?: Named;
  readonly deadlines?: Named;
  readonly roles?: Named;
  /** What each municipality says for itself. */
  readonly settings?: Named;
  /** What the service costs now, said on its page where nothing is said yet. */
  readonly cost?: string;
  /** What else changes in what is there already. */
  readonly changes?: readonly Change[];
  /** A step for which the deadline of the office rests: the applicant has the turn. */
  readonly pausing?: string;
}

/** A piece as edits of the service. Everything that is there already keeps its id. */
export function placePiece(spot: Spot, piece: Piece): readonly Change[] {
  const { forms = {}, documents = {}, deadlines = {}, roles = {}, settings = {} } = piece;
  return [
    ...additions("roles", { ...officeOf(spot), ...roles }),
    ...additions("settings/fields", settings),
    ...additions("forms", forms),
    ...additions("documents", documents),
    ...nodeAdditions(spot, piece.nodes),
    ...additions("deadlines", { ...handlingOf(spot, piece), ...deadlines }),
    ...pauses(spot, piece),
    ...costs(spot, piece),
    ...(piece.changes ?? []),
    ...(piece.first === spot.next
      ? []
      : [
          {
            type: "set",
            address: flowAddress(spot.node, spot.flow),
            property: "to",
            value: piece.first,
          } as const,
        ]),
  ];
}

const additions = (container: string, all: Named): readonly Change[] =>
  Object.entries(all).map(([id, json]) => ({ type: "add", parent: "", container, id, json }));

/** New steps stand behind the one they follow, in the subprocess it stands in. */
function nodeAdditions({ node, nodes }: Spot, own: Named): readonly Change[] {
  const inside = nodes[node]?.in;
  const ids = [node, ...Object.keys(own)];
  return Object.entries(own).map(([id, json], index) => ({
    type: "add",
    parent: "",
    container: "process/nodes",
    id,
    json: inside === undefined ? json : { ...json, in: inside },
    after: ids[index] ?? null,
  }));
}

/** Office and deadline are added when a step names them and the service has none. */
const officeOf = ({ service, office }: Spot): Named =>
  service.roles?.[office] === undefined ? { [office]: { title: "Zuständiges Amt" } } : {};
function handlingOf({ service, handling }: Spot, { nodes }: Piece): Named {
  const isUsed = Object.values(nodes).some(({ deadline }) => deadline === handling);
  if (!isUsed || service.deadlines?.[handling] !== undefined) return {};
  return { [handling]: { title: "Prüfung", length: "P1M", from: { feel: "case.receivedAt" } } };
}

/** Words somebody has chosen stay. */
const costs = ({ service }: Spot, { cost }: Piece): readonly Change[] =>
  cost === undefined || service.about.cost !== undefined
    ? []
    : [{ type: "set", address: "", property: "about/cost", value: cost }];

function pauses({ service, handling }: Spot, { pausing, nodes }: Piece): readonly Change[] {
  const isUsed = Object.values(nodes).some(({ deadline }) => deadline === handling);
  if (pausing === undefined || (service.deadlines?.[handling] === undefined && !isUsed)) return [];
  const value = [...(service.deadlines?.[handling]?.pausesAt ?? []), pausing];
  return [{ type: "set", address: `deadlines/${handling}`, property: "pausesAt", value }];
}

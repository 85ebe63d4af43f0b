import type { Change, Service } from "@blaupause/model";
import { announce } from "./announce.ts";
import { charge } from "./charge.ts";
import { consult } from "./consult.ts";
import { countersign } from "./countersign.ts";
import { examine } from "./examine.ts";
import { handOver } from "./handOver.ts";
import { hear } from "./hear.ts";
import { involve } from "./involve.ts";
import { placePiece, type Piece } from "./piece.ts";
import { remind } from "./remind.ts";
import { request } from "./request.ts";
import { spotAt, type Place, type Spot } from "./spot.ts";
import { write } from "./write.ts";

/** What officials do, in the order of the menu. A new verb is a file beside this one and a line here. */
const pieces = {
  examine,
  request,
  involve,
  hear,
  countersign,
  remind,
  write,
  announce,
  charge,
  consult,
  handOver,
} satisfies Record<string, (spot: Spot) => Piece | null>;
export type Verb = keyof typeof pieces;
export const verbs: readonly Verb[] = [
  "examine",
  "request",
  "involve",
  "hear",
  "countersign",
  "remind",
  "write",
  "announce",
  "charge",
  "consult",
  "handOver",
];

export interface Insertion {
  readonly changes: readonly Change[];
  /** The step to go on with: the first that was inserted. */
  readonly first: string;
}

/** A verb at a place, as edits that belong together; null where it means nothing. */
export function insertion(service: Service, place: Place, verb: Verb): Insertion | null {
  const spot = spotAt(service, place);
  const piece = spot === null ? null : pieces[verb](spot);
  if (spot === null || piece === null) return null;
  const [first = piece.first] = piece.first === spot.next ? Object.keys(piece.nodes) : [piece.first];
  return { changes: placePiece(spot, piece), first };
}

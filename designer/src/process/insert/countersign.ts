import type { JsonObject } from "@blaupause/model";
import { to } from "./parts.ts";
import type { Piece } from "./piece.ts";
import { staffTasksBefore, type Spot } from "./spot.ts";

/** „Vier Augen“: somebody else than before agrees, or gives it back to the step before. */
export function countersign(spot: Spot): Piece {
  const { name, office, handling, nodes, node } = spot;
  const known = staffTasksBefore(nodes, node)[0];
  const before = known ?? name("Vorbereiten");
  const task = name("Gegenzeichnen");
  const gate = name("Zugestimmt");
  const sign = name("Gegenzeichnung");
  const prepare = { type: "userTask", title: "Vorbereiten", role: office, deadline: handling };
  return {
    first: known === undefined ? before : task,
    nodes: {
      ...(known === undefined ? { [before]: { ...prepare, outgoing: [to(spot, task)] } } : {}),
      [task]: {
        type: "userTask",
        title: "Gegenzeichnen",
        role: office,
        form: sign,
        notBy: [before],
        deadline: handling,
        outgoing: [to(spot, gate)],
      },
      [gate]: {
        type: "exclusiveGateway",
        title: "Zugestimmt?",
        outgoing: [
          to(spot, spot.next, { label: "Ja", condition: `${sign}.zustimmung` }),
          to(spot, before, { label: "Nein, zurückgeben", default: true }),
        ],
      },
    },
    forms: { [sign]: signForm(sign) },
  };
}

const signForm = (id: string): JsonObject => ({
  title: "Gegenzeichnung",
  fields: [
    {
      id: "zustimmung",
      type: "boolean",
      label: "Stimmen Sie zu?",
      required: true,
      yes: "Ja",
      no: "Nein, zurückgeben",
    },
    {
      id: "bemerkung",
      type: "textarea",
      label: "Was ist zu ändern?",
      visible: `${id}.zustimmung = false`,
      required: true,
      maxLength: 2000,
    },
  ],
});

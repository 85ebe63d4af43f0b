import { to } from "./parts.ts";
import type { Piece } from "./piece.ts";
import type { Spot } from "./spot.ts";

/** „Anderes System“: a register or specialist system is asked or told; which answers it gets is chosen at the step. */
export function consult(spot: Spot): Piece {
  const call = spot.name("Anderes System");
  return {
    first: call,
    nodes: {
      [call]: {
        type: "serviceTask",
        title: "Anderes System fragen",
        connector: "http",
        with: { url: "https://register.example/" },
        outgoing: [to(spot, spot.next)],
      },
    },
  };
}

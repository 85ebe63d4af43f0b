import type { JsonObject } from "@blaupause/model";
import { preceding, reachable } from "../graph/flows.ts";
import { letter, paragraph, to } from "./parts.ts";
import type { Piece } from "./piece.ts";
import type { Spot } from "./spot.ts";

/** „Bekanntgeben“: the letter made last is given notice of, digitally or by post; without one, one is made. */
export function announce(spot: Spot): Piece {
  const { name } = spot;
  const made = letterBefore(spot);
  const document = made ?? name("Bescheid");
  const write = made === null ? name("Bescheid erstellen") : null;
  const give = name("Bekannt geben");
  const notice = { ...noticeOf(spot, "Bekannt geben", document), outgoing: [to(spot, spot.next)] };
  if (write === null) return { first: give, nodes: { [give]: notice } };
  return {
    first: write,
    nodes: {
      [write]: {
        type: "serviceTask",
        title: "Bescheid erstellen",
        connector: "document",
        with: { document },
        outgoing: [to(spot, give)],
      },
      [give]: notice,
    },
    documents: { [document]: ruling },
  };
}

/** Digitally where the applicant agreed to that, by post where nobody was asked. */
export const noticeOf = ({ service }: Spot, title: string, document: string): JsonObject => ({
  type: "serviceTask",
  title,
  connector: "notice",
  with: {
    document,
    mode: service.applicant?.notice === undefined ? "post" : { feel: "applicant.notice" },
  },
});

/** The letter that was made last on the way here. */
function letterBefore({ nodes, node }: Spot): string | null {
  for (const id of reachable([node], preceding(nodes))) {
    const one = nodes[id];
    const document =
      one?.type === "serviceTask" && one.connector === "document" ? one.with?.["document"] : null;
    if (typeof document === "string") return document;
  }
  return null;
}

const ruling = letter("Bescheid", [
  paragraph("tenor", "auf das, was Sie am {case.received} eingereicht haben, entscheiden wir:"),
  paragraph("entscheidung", "Hier steht, was entschieden ist, und warum."),
  { id: "rechtsbehelf", type: "remedy" },
]);

import { letter, mailTo, paragraph, to } from "./parts.ts";
import type { Piece } from "./piece.ts";
import type { Spot } from "./spot.ts";

/** „Schreiben“: a letter is made, kept with the case and sent by mail. */
export function write(spot: Spot): Piece {
  const { name } = spot;
  const make = name("Schreiben erstellen");
  const send = name("Schreiben senden");
  const document = name("Schreiben");
  return {
    first: make,
    nodes: {
      [make]: {
        type: "serviceTask",
        title: "Schreiben erstellen",
        connector: "document",
        with: { document },
        outgoing: [to(spot, send)],
      },
      [send]: {
        type: "serviceTask",
        title: "Schreiben senden",
        ...mailTo("applicant", document),
        outgoing: [to(spot, spot.next)],
      },
    },
    documents: {
      [document]: letter("Zu Ihrem Vorgang {case.number}", [
        paragraph("text", "zu Ihrem Vorgang vom {case.received} teilen wir Ihnen mit:"),
        paragraph("mitteilung", "Hier steht, was Sie mitteilen möchten."),
      ]),
    },
  };
}

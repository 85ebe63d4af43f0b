import type { JsonObject } from "@blaupause/model";
import { mailTo, note, to } from "./parts.ts";
import type { Piece } from "./piece.ts";
import type { Spot } from "./spot.ts";

/**
 * „Bezahlen“: the applicant pays before the case goes on, and is reminded after two weeks. What the table just before says
 * is due; without one, each municipality sets a fee.
 */
export function charge(spot: Spot): Piece {
  const { name, service } = spot;
  const pay = name("Bezahlen");
  const event = name("Erinnern");
  const send = name("Zahlung anmahnen");
  const end = name("Angemahnt");
  const mail = name("Zahlungserinnerung");
  const due = amountBefore(spot);
  const fee = due === null ? name("Gebühr") : null;
  return {
    first: pay,
    nodes: {
      [pay]: {
        type: "serviceTask",
        title: "Bezahlen",
        connector: "payment",
        with: { amount: { feel: due ?? `settings.${fee}` }, purpose: `Gebühr: ${service.title}` },
        outgoing: [to(spot, spot.next)],
      },
      [event]: {
        type: "boundaryEvent",
        title: "Nach zwei Wochen",
        on: pay,
        interrupting: false,
        timer: { duration: "P14D" },
        outgoing: [to(spot, send)],
      },
      [send]: {
        type: "serviceTask",
        title: "Zahlung anmahnen",
        ...mailTo("applicant", mail),
        outgoing: [to(spot, end)],
      },
      [end]: { type: "endEvent", title: "Angemahnt" },
    },
    documents: {
      [mail]: note(
        "Bitte bezahlen Sie",
        "Zum Vorgang {case.number} vom {case.received} ist die Zahlung noch offen. Öffnen Sie dazu den Link, den Sie beim Absenden bekommen haben.",
      ),
    },
    ...(fee === null ? {} : { settings: { [fee]: feeOf(fee) } }),
  };
}

const feeOf = (id: string): JsonObject => ({ id, type: "money", label: "Gebühr", required: true, min: 0 });

/** The amount of the table that is worked out in the step just before. */
function amountBefore({ service, nodes, node }: Spot): string | null {
  const before = nodes[node];
  const id = before?.type === "businessRuleTask" ? before.decision : null;
  const output =
    id === null ? undefined : service.decisions?.[id]?.outputs.find(({ type }) => type === "money");
  return output === undefined ? null : `${id}.${output.id}`;
}

import type { JsonObject } from "@blaupause/model";
import { feeAt, type Fee } from "./feeAt.ts";
import { letter, mailTo, paragraph, to } from "./parts.ts";
import type { Piece } from "./piece.ts";
import type { Spot } from "./spot.ts";

/**
 * „Bezahlen“: the applicant pays before the case goes on, and is reminded after two weeks. What the service says already is
 * due; where it says nothing, each municipality sets a fee.
 */
export function charge(spot: Spot): Piece {
  const { name, service } = spot;
  const pay = name("Bezahlen");
  const event = name("Erinnern");
  const send = name("Zahlung anmahnen");
  const end = name("Angemahnt");
  const mail = name("Zahlungserinnerung");
  const known = feeAt(spot);
  const own = known === null ? name("Gebühr") : null;
  const due = known?.path ?? `settings.${own}`;
  const table = workedOut(spot, known, pay);
  return {
    first: Object.keys(table)[0] ?? pay,
    nodes: {
      ...table,
      [pay]: {
        type: "serviceTask",
        title: "Bezahlen",
        connector: "payment",
        with: { amount: { feel: due }, purpose: `Gebühr: ${service.title}` },
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
    documents: { [mail]: reminder(due) },
    ...(own === null ? {} : { settings: { [own]: feeOf(own) } }),
    cost: due.startsWith("settings.")
      ? `{${due}}, Sie bezahlen online`
      : "Gebühr je nach Einzelfall, Sie bezahlen online",
  };
}

/** A table that says what is due is asked first where nothing before has asked it. */
function workedOut(spot: Spot, fee: Fee | null, next: string): Readonly<Record<string, JsonObject>> {
  if (fee?.workOut === undefined) return {};
  const { decision, title } = fee.workOut;
  return {
    [spot.name(title)]: { type: "businessRuleTask", title, decision, outgoing: [to(spot, next)] },
  };
}

/** Told once the request itself is two weeks old: how much, how, and what happens then. */
const reminder = (due: string): JsonObject =>
  letter("Bitte bezahlen Sie", [
    paragraph(
      "anlass",
      `zu Ihrem Vorgang {case.number} vom {case.received} ist die Gebühr von {${due}} noch offen.`,
    ),
    paragraph(
      "weg",
      "Bitte bezahlen Sie online. Öffnen Sie dazu den Link zu Ihrem Vorgang, den Sie beim Absenden bekommen haben.",
    ),
    paragraph(
      "folge",
      "Sobald Sie bezahlt haben, geht es mit Ihrem Vorgang weiter. Haben Sie schon bezahlt, brauchen Sie nichts mehr zu tun.",
    ),
  ]);

const feeOf = (id: string): JsonObject => ({ id, type: "money", label: "Gebühr", required: true, min: 0 });

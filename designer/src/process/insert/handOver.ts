import type { JsonObject } from "@blaupause/model";
import { deadlineLike, mailTo, note, roleLike, to } from "./parts.ts";
import type { Piece } from "./piece.ts";
import type { Spot } from "./spot.ts";

/** „Übergeben“: another unit takes over within three working days, or gives the case back to be clarified. */
export function handOver(spot: Spot): Piece {
  const { name, office } = spot;
  const send = name("Übergabe melden");
  const take = name("Vorgang übernehmen");
  const gate = name("Übernommen");
  const clarify = name("Zuständigkeit klären");
  const mail = name("Übergabe");
  const form = name("Übernahme");
  const role = roleLike(spot, "Übernehmende Stelle");
  const deadline = deadlineLike(spot, { title: "Übernahme", workingDays: 3, from: { feel: "today()" } });
  return {
    first: send,
    nodes: {
      [send]: {
        type: "serviceTask",
        title: "Übergabe melden",
        ...mailTo(role.id, mail),
        outgoing: [to(spot, take)],
      },
      [take]: {
        type: "userTask",
        title: "Vorgang übernehmen",
        role: role.id,
        form,
        deadline: deadline.id,
        outgoing: [to(spot, gate)],
      },
      [gate]: {
        type: "exclusiveGateway",
        title: "Übernommen?",
        outgoing: [
          to(spot, spot.next, { label: "Ja", condition: `${form}.uebernommen` }),
          to(spot, clarify, { label: "Nein, zurück", default: true }),
        ],
      },
      [clarify]: {
        type: "userTask",
        title: "Zuständigkeit klären",
        role: office,
        hint: "Der Vorgang wurde nicht übernommen. Klären Sie, wer zuständig ist. Danach wird er wieder übergeben.",
        outgoing: [to(spot, send)],
      },
    },
    forms: { [form]: takeForm(form) },
    documents: {
      [mail]: note(
        "Vorgang {case.number} zur Übernahme",
        "Der Vorgang {case.number} vom {case.received} liegt für Sie bereit. Bitte übernehmen Sie ihn innerhalb von drei Arbeitstagen, oder sagen Sie, warum nicht.",
      ),
    },
    deadlines: deadline.added,
    roles: role.added,
  };
}

const takeForm = (id: string): JsonObject => ({
  title: "Übernahme",
  fields: [
    {
      id: "uebernommen",
      type: "boolean",
      label: "Übernehmen Sie den Vorgang?",
      required: true,
      yes: "Ja",
      no: "Nein",
    },
    {
      id: "grund",
      type: "textarea",
      label: "Warum nicht?",
      visible: `${id}.uebernommen = false`,
      required: true,
      maxLength: 2000,
    },
  ],
});

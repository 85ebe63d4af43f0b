import type { JsonObject } from "@blaupause/model";
import { deadlineLike, mailTo, note, roleLike, to } from "./parts.ts";
import type { Piece } from "./piece.ts";
import type { Spot } from "./spot.ts";

/**
 * „Andere Stelle beteiligen“: she is asked by mail, answers within a month, and is reminded after three weeks. Objections
 * go to the office, which says what becomes of them.
 */
export function involve(spot: Spot): Piece {
  const { name, office, handling } = spot;
  const ask = name("Um Stellungnahme bitten");
  const answer = name("Stellung nehmen");
  const late = name("Noch keine Stellungnahme");
  const remind = name("An Stellungnahme erinnern");
  const end = name("Erinnert");
  const gate = name("Bedenken");
  const weigh = name("Bedenken prüfen");
  const weighed = name("Umgang mit Bedenken");
  const statement = name("Stellungnahme");
  const mail = name("Bitte um Stellungnahme");
  const reminder = name("Erinnerung an Stellungnahme");
  const role = roleLike(spot, "Beteiligte Stelle");
  const deadline = deadlineLike(spot, { title: "Stellungnahme", length: "P1M", from: { feel: "today()" } });
  return {
    first: ask,
    nodes: {
      [ask]: {
        type: "serviceTask",
        title: "Um Stellungnahme bitten",
        ...mailTo(role.id, mail),
        outgoing: [to(spot, answer)],
      },
      [answer]: {
        type: "userTask",
        title: "Stellung nehmen",
        role: role.id,
        form: statement,
        deadline: deadline.id,
        outgoing: [to(spot, gate)],
      },
      [gate]: {
        type: "exclusiveGateway",
        title: "Bedenken?",
        outgoing: [
          to(spot, weigh, { label: "Ja", condition: `${statement}.bedenken` }),
          to(spot, spot.next, { label: "Nein", default: true }),
        ],
      },
      [weigh]: {
        type: "userTask",
        title: "Bedenken prüfen",
        role: office,
        form: weighed,
        deadline: handling,
        outgoing: [to(spot, spot.next)],
      },
      [late]: {
        type: "boundaryEvent",
        title: "Erinnern",
        on: answer,
        interrupting: false,
        timer: { duration: "P21D" },
        outgoing: [to(spot, remind)],
      },
      [remind]: {
        type: "serviceTask",
        title: "An Stellungnahme erinnern",
        ...mailTo(role.id, reminder),
        outgoing: [to(spot, end)],
      },
      [end]: { type: "endEvent", title: "Erinnert" },
    },
    forms: { [statement]: statementForm(statement), [weighed]: weighedForm(statement) },
    documents: {
      [mail]: note(
        "Bitte um Stellungnahme zu {case.number}",
        "Bitte nehmen Sie zum Vorgang {case.number} vom {case.received} Stellung. Bis wann, steht beim Vorgang; dort finden Sie auch alle Angaben.",
      ),
      [reminder]: note(
        "Erinnerung: Stellungnahme zu {case.number}",
        "Ihre Stellungnahme zum Vorgang {case.number} vom {case.received} fehlt noch. Bitte holen Sie sie bald nach.",
      ),
    },
    deadlines: deadline.added,
    roles: role.added,
  };
}

const statementForm = (id: string): JsonObject => ({
  title: "Stellungnahme",
  fields: [
    {
      id: "bedenken",
      type: "boolean",
      label: "Haben Sie Bedenken?",
      required: true,
      yes: "Ja",
      no: "Nein, keine Bedenken",
    },
    {
      id: "text",
      type: "textarea",
      label: "Ihre Stellungnahme",
      required: `${id}.bedenken = true`,
      maxLength: 4000,
    },
  ],
});
const weighedForm = (statement: string): JsonObject => ({
  title: "Umgang mit Bedenken",
  fields: [
    { id: "bedenken", type: "info", text: `Die beteiligte Stelle hat Bedenken: {${statement}.text}` },
    {
      id: "folge",
      type: "textarea",
      label: "Was folgt daraus?",
      hint: "Zum Beispiel eine Auflage, oder warum die Bedenken nicht durchgreifen.",
      required: true,
      maxLength: 4000,
    },
  ],
});

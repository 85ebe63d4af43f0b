import type { JsonObject } from "@blaupause/model";
import { days, daysLater, daysOf, deadlineLike, letter, mailTo, paragraph, to } from "./parts.ts";
import type { Piece } from "./piece.ts";
import type { Spot } from "./spot.ts";

/**
 * „Anhören“ (§ 28 VwVfG): the office says what it intends and why, the person concerned may comment within the days it
 * gives. The office reads the comment and stays with it, or thinks again; without a comment it goes on.
 */
export function hear(spot: Spot): Piece {
  const { name, office, handling } = spot;
  const prepare = name("Anhörung vorbereiten");
  const write = name("Anhörung erstellen");
  const send = name("Anhörung senden");
  const answer = name("Sich äußern");
  const late = name("Keine Äußerung");
  const weigh = name("Äußerung würdigen");
  const gate = name("Bleibt es dabei");
  const intent = name("Beabsichtigtes");
  const comment = name("Äußerung");
  const weighed = name("Würdigung");
  const document = name("Anhörung");
  const deadline = deadlineLike(spot, daysOf("Anhörung", intent));
  return {
    first: prepare,
    pausing: answer,
    nodes: {
      [prepare]: {
        type: "userTask",
        title: "Anhörung vorbereiten",
        role: office,
        form: intent,
        deadline: handling,
        outgoing: [to(spot, write)],
      },
      [write]: {
        type: "serviceTask",
        title: "Anhörung erstellen",
        connector: "document",
        with: { document },
        outgoing: [to(spot, send)],
      },
      [send]: {
        type: "serviceTask",
        title: "Anhörung senden",
        ...mailTo("applicant", document),
        outgoing: [to(spot, answer)],
      },
      [answer]: {
        type: "userTask",
        title: "Sich äußern",
        role: "applicant",
        form: comment,
        deadline: deadline.id,
        outgoing: [to(spot, weigh)],
      },
      [late]: {
        type: "boundaryEvent",
        title: "Keine Äußerung",
        on: answer,
        interrupting: true,
        timer: daysLater(intent),
        outgoing: [to(spot, spot.next)],
      },
      [weigh]: {
        type: "userTask",
        title: "Äußerung würdigen",
        role: office,
        form: weighed,
        deadline: handling,
        outgoing: [to(spot, gate)],
      },
      [gate]: {
        type: "exclusiveGateway",
        title: "Bleibt es dabei?",
        outgoing: [
          to(spot, prepare, { label: "Nein, neu überlegen", condition: `${weighed}.bleibt = false` }),
          to(spot, spot.next, { label: "Ja, weiter", default: true }),
        ],
      },
    },
    forms: { [intent]: intentForm, [comment]: commentForm(intent), [weighed]: weighedForm(intent, comment) },
    documents: { [document]: hearing(intent) },
    deadlines: deadline.added,
  };
}

const intentForm: JsonObject = {
  title: "Anhörung",
  fields: [
    {
      id: "entscheidung",
      type: "textarea",
      label: "Wie wollen Sie entscheiden, und warum?",
      hint: "Der Text steht so in der Anhörung.",
      required: true,
      maxLength: 4000,
    },
    days(null),
  ],
};
const commentForm = (intent: string): JsonObject => ({
  title: "Ihre Äußerung",
  fields: [
    { id: "anlass", type: "info", text: `Wir haben vor, so zu entscheiden: {${intent}.entscheidung}` },
    { id: "text", type: "textarea", label: "Was möchten Sie uns dazu sagen?", maxLength: 4000 },
  ],
});
const weighedForm = (intent: string, comment: string): JsonObject => ({
  title: "Würdigung",
  fields: [
    {
      id: "worum",
      type: "info",
      text: `Beabsichtigt war: {${intent}.entscheidung}\n\nDazu die Äußerung: {if ${comment}.text = null then "keine" else ${comment}.text}`,
    },
    {
      id: "bleibt",
      type: "boolean",
      label: "Bleibt es bei dem, was Sie vorhatten?",
      required: true,
      yes: "Ja",
      no: "Nein, ich überlege neu",
    },
  ],
});
const hearing = (intent: string): JsonObject =>
  letter("Sie können sich äußern, bevor wir entscheiden", [
    paragraph("anlass", "zu Ihrem Vorgang {case.number} haben wir vor, so zu entscheiden:"),
    paragraph("entscheidung", `{${intent}.entscheidung}`),
    paragraph(
      "frist",
      `Dazu können Sie sich innerhalb von {${intent}.tage} Tagen äußern. Sie müssen es nicht. Danach entscheiden wir nach dem, was uns vorliegt.`,
    ),
  ]);

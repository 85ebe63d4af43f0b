import type { JsonObject } from "@blaupause/model";
import { writesBeside } from "./writesBeside.ts";
import { AFTER_FORTNIGHT, deadlineLike, fortnight, letter, mailTo, paragraph, to } from "./parts.ts";
import type { Piece } from "./piece.ts";
import type { Spot } from "./spot.ts";

/**
 * „Nachfordern“: the office looks whether something is missing; what is missing is asked for by mail, handed in within
 * two weeks and looked at again. Without an answer the office goes on with what there is.
 */
export function request(spot: Spot): Piece {
  const { name, office, handling, application } = spot;
  const look = name("Vollständigkeit prüfen");
  const gate = name("Fehlt etwas");
  const send = name("Nachforderung senden");
  const answer = name("Fehlendes nachreichen");
  const late = name("Keine Antwort");
  const asked = name("Vollständigkeit");
  const mail = name("Nachforderung");
  const deadline = deadlineLike(spot, fortnight("Nachreichung"));
  // Where another branch changes the application at the same time, the answer gets a form of its own.
  const isOpen = application !== null && !writesBeside(spot, application);
  const reply = isOpen ? application : name("Nachreichung");
  return {
    first: look,
    pausing: answer,
    nodes: {
      [look]: {
        type: "userTask",
        title: "Vollständigkeit prüfen",
        role: office,
        form: asked,
        deadline: handling,
        outgoing: [to(spot, gate)],
      },
      [gate]: {
        type: "exclusiveGateway",
        title: "Fehlt etwas?",
        outgoing: [
          to(spot, send, { label: "Ja, nachfordern", condition: `${asked}.vollstaendig = false` }),
          to(spot, spot.next, { label: "Nein, alles da", default: true }),
        ],
      },
      [send]: {
        type: "serviceTask",
        title: "Nachforderung senden",
        ...mailTo("applicant", mail),
        outgoing: [to(spot, answer)],
      },
      [answer]: {
        type: "userTask",
        title: "Fehlendes nachreichen",
        role: "applicant",
        form: reply,
        ...(isOpen ? { only: { feel: `${asked}.fragen.path` } } : {}),
        deadline: deadline.id,
        outgoing: [to(spot, look)],
      },
      [late]: {
        type: "boundaryEvent",
        title: "Keine Antwort",
        on: answer,
        interrupting: true,
        timer: { duration: AFTER_FORTNIGHT },
        outgoing: [to(spot, look)],
      },
    },
    forms: {
      [asked]: isOpen ? questionsForm(asked, application) : wordsForm(asked),
      ...(isOpen ? {} : { [reply]: replyForm(asked) }),
    },
    documents: { [mail]: isOpen ? questionsMail(asked, name("fehlendes")) : wordsMail(asked) },
    deadlines: deadline.added,
  };
}

const isThere: JsonObject = {
  id: "vollstaendig",
  type: "boolean",
  label: "Liegt alles vor, was Sie für die Entscheidung brauchen?",
  required: true,
  yes: "Ja",
  no: "Nein, es fehlt etwas",
};
const questionsForm = (id: string, application: string): JsonObject => ({
  title: "Vollständigkeit",
  fields: [
    isThere,
    {
      id: "fragen",
      type: "questions",
      form: application,
      label: "Welche Angaben oder Unterlagen fehlen?",
      visible: `${id}.vollstaendig = false`,
    },
  ],
  rules: [
    {
      id: "nichtsGewaehlt",
      effect: "error",
      valid: `${id}.vollstaendig != false or count(${id}.fragen) > 0`,
      message: "Wählen Sie mindestens eine Angabe aus.",
      at: ["fragen"],
    },
  ],
});
const wordsForm = (id: string): JsonObject => ({
  title: "Vollständigkeit",
  fields: [
    isThere,
    {
      id: "fehlt",
      type: "textarea",
      label: "Was fehlt?",
      hint: "Der Text steht so in der Nachforderung.",
      visible: `${id}.vollstaendig = false`,
      required: true,
      maxLength: 2000,
    },
  ],
});
const replyForm = (asked: string): JsonObject => ({
  title: "Nachreichung",
  fields: [
    { id: "erbeten", type: "info", text: `Es fehlt noch: {${asked}.fehlt}` },
    { id: "antwort", type: "textarea", label: "Ihre Antwort", required: true, maxLength: 4000 },
  ],
});

const opening = paragraph(
  "anlass",
  "zu Ihrem Vorgang {case.number} fehlen uns noch Angaben oder Unterlagen. Bitte reichen Sie nach:",
);
const closing = paragraph(
  "frist",
  "Dafür haben Sie zwei Wochen Zeit. Rufen Sie Ihren Vorgang auf, dort steht genau, was wir brauchen. So lange ruht die Bearbeitung.",
);
const questionsMail = (asked: string, as: string): JsonObject =>
  letter("Bitte reichen Sie noch etwas nach", [
    opening,
    {
      id: "fehlendes",
      type: "list",
      items: [{ id: "angabe", repeat: { feel: `${asked}.fragen` }, as, text: `{${as}.text}` }],
    },
    closing,
  ]);
const wordsMail = (asked: string): JsonObject =>
  letter("Bitte reichen Sie noch etwas nach", [opening, paragraph("fehlendes", `{${asked}.fehlt}`), closing]);

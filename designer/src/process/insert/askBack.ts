import type { JsonObject } from "@blaupause/model";
import { writesBeside } from "./writesBeside.ts";
import { days, daysLater, daysOf, deadlineLike, letter, mailTo, paragraph, to } from "./parts.ts";
import type { Piece } from "./piece.ts";
import type { Spot } from "./spot.ts";

/** Asking the applicant back: what the office fills in for it, and everything that follows up to looking again. */
export interface AskBack extends Required<
  Pick<Piece, "first" | "nodes" | "forms" | "documents" | "deadlines" | "pausing">
> {
  /** What the form of the office asks for it, and what it insists on. */
  readonly fields: readonly JsonObject[];
  readonly rules: readonly JsonObject[];
}

/**
 * What is missing is asked for by mail and handed in or corrected in as many days as the office says; `asked` is its
 * form, `when` under which condition it asks, `back` the step that looks again.
 */
export function askBack(spot: Spot, asked: string, when: string, back: string): AskBack {
  const { name, application } = spot;
  const send = name("Nachforderung senden");
  const answer = name("Fehlendes nachreichen");
  const late = name("Keine Antwort");
  const mail = name("Nachforderung");
  const deadline = deadlineLike(spot, daysOf("Nachforderung", asked));
  // Where another branch changes the application at the same time, the answer gets a form of its own.
  const isOpen = application !== null && !writesBeside(spot, application);
  const reply = isOpen ? application : name("Nachreichung");
  return {
    first: send,
    pausing: answer,
    nodes: {
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
        outgoing: [to(spot, back)],
      },
      [late]: {
        type: "boundaryEvent",
        title: "Keine Antwort",
        on: answer,
        interrupting: true,
        timer: daysLater(asked),
        outgoing: [to(spot, back)],
      },
    },
    forms: isOpen ? {} : { [reply]: replyForm(asked) },
    documents: { [mail]: isOpen ? questionsMail(asked, name("fehlendes")) : wordsMail(asked) },
    deadlines: deadline.added,
    fields: [isOpen ? questions(application, when) : words(when), days(when)],
    rules: isOpen ? [somethingChosen(asked, when)] : [],
  };
}

const questions = (application: string, when: string): JsonObject => ({
  id: "fragen",
  type: "questions",
  form: application,
  label: "Welche Angaben oder Unterlagen fehlen?",
  visible: when,
});
const somethingChosen = (asked: string, when: string): JsonObject => ({
  id: "nichtsGewaehlt",
  effect: "error",
  valid: `not(${when}) or count(${asked}.fragen) > 0`,
  message: "Wählen Sie mindestens eine Angabe aus.",
  at: ["fragen"],
});
const words = (when: string): JsonObject => ({
  id: "fehlt",
  type: "textarea",
  label: "Was fehlt?",
  hint: "Der Text steht so in der Nachforderung.",
  visible: when,
  required: true,
  maxLength: 2000,
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
const closing = (asked: string): JsonObject =>
  paragraph(
    "frist",
    `Dafür haben Sie {${asked}.tage} Tage Zeit. Rufen Sie Ihren Vorgang auf, dort steht genau, was wir brauchen. So lange ruht die Bearbeitung.`,
  );
const TITLE = "Bitte reichen Sie noch etwas nach";
const questionsMail = (asked: string, as: string): JsonObject =>
  letter(TITLE, [
    opening,
    {
      id: "fehlendes",
      type: "list",
      items: [{ id: "angabe", repeat: { feel: `${asked}.fragen` }, as, text: `{${as}.text}` }],
    },
    closing(asked),
  ]);
const wordsMail = (asked: string): JsonObject =>
  letter(TITLE, [opening, paragraph("fehlendes", `{${asked}.fehlt}`), closing(asked)]);

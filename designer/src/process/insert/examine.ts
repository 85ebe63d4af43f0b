import type { JsonObject } from "@blaupause/model";
import { askBack, type AskBack } from "./askBack.ts";
import { letter, paragraph, to } from "./parts.ts";
import { noticeOf } from "./announce.ts";
import type { Piece } from "./piece.ts";
import type { Spot } from "./spot.ts";

/**
 * „Prüfen“: the office decides whether it goes on; otherwise a refusal is written and given notice of. What is missing
 * or wrong goes back to the applicant, who corrects it, and is looked at again.
 */
export function examine(spot: Spot): Piece {
  const { name, office, handling } = spot;
  const task = name("Prüfen");
  const gate = name("In Ordnung");
  const write = name("Ablehnung erstellen");
  const give = name("Ablehnung bekannt geben");
  const end = name("Abgelehnt");
  const result = name("Prüfung");
  const refusal = name("Ablehnung");
  const back = askBack(spot, result, `${result}.ergebnis = "nachfordern"`, task);
  return {
    ...back,
    first: task,
    nodes: {
      [task]: {
        type: "userTask",
        title: "Prüfen",
        role: office,
        form: result,
        deadline: handling,
        outgoing: [to(spot, gate)],
      },
      [gate]: {
        type: "exclusiveGateway",
        title: "In Ordnung?",
        outgoing: [
          to(spot, write, { label: "Nein, ablehnen", condition: `${result}.ergebnis = "ablehnen"` }),
          to(spot, back.first, {
            label: "Angaben fehlen",
            condition: `${result}.ergebnis = "nachfordern"`,
          }),
          to(spot, spot.next, { label: "Ja, weiter", default: true }),
        ],
      },
      ...back.nodes,
      [write]: {
        type: "serviceTask",
        title: "Ablehnung erstellen",
        connector: "document",
        with: { document: refusal },
        outgoing: [to(spot, give)],
      },
      [give]: { ...noticeOf(spot, "Ablehnung bekannt geben", refusal), outgoing: [to(spot, end)] },
      [end]: { type: "endEvent", title: "Abgelehnt" },
    },
    forms: { [result]: resultForm(result, back), ...back.forms },
    documents: { [refusal]: refusalLetter(result), ...back.documents },
  };
}

const resultForm = (id: string, { fields, rules }: AskBack): JsonObject => ({
  title: "Prüfung",
  fields: [
    {
      id: "ergebnis",
      type: "choice",
      label: "Was ergibt die Prüfung?",
      required: true,
      options: [
        { value: "weiter", label: "In Ordnung" },
        { value: "nachfordern", label: "Es fehlt noch etwas" },
        { value: "ablehnen", label: "Ablehnen" },
      ],
    },
    {
      id: "begruendung",
      type: "textarea",
      label: "Begründung für das Schreiben",
      visible: `${id}.ergebnis = "ablehnen"`,
      required: true,
      maxLength: 2000,
    },
    ...fields,
  ],
  ...(rules.length === 0 ? {} : { rules: [...rules] }),
});

const refusalLetter = (result: string): JsonObject => {
  const { title, blocks } = letter("Ablehnung", [
    paragraph("tenor", "wir können dem, was Sie am {case.received} eingereicht haben, nicht entsprechen."),
    paragraph("gruende", `Begründung: {${result}.begruendung}`),
    { id: "rechtsbehelf", type: "remedy" },
  ]);
  return { title: title ?? "", brief: "Wir können Ihrem Anliegen nicht entsprechen.", blocks: blocks ?? [] };
};

import type { JsonObject } from "@blaupause/model";
import { nouns, type Wish } from "./wish.ts";

const paragraph = (id: string, text: string): JsonObject => ({ id, type: "paragraph", text });
const greeting = paragraph("anrede", "Guten Tag {applicant.name},");
const signature: JsonObject = {
  id: "unterschrift",
  type: "signature",
  name: "{settings.sachbearbeitung}",
  role: "{settings.amt}",
};
const remedy: JsonObject = { id: "rechtsbehelf", type: "remedy" };

/** The letters the first version needs: receipt, answer, refusal. */
export function firstDocuments(wish: Wish): JsonObject {
  const { noun, letter } = nouns[wish.outcome];
  return {
    bescheid: {
      title: `${letter}: ${wish.title}`,
      brief: briefOf(wish),
      blocks: [greeting, paragraph("tenor", tenorOf(wish)), ...(isRuling(wish) ? [remedy] : []), signature],
    },
    ablehnung: {
      title: `Ablehnung: ${wish.title}`,
      brief: "Wir können Ihrem Anliegen nicht entsprechen.",
      blocks: [
        greeting,
        paragraph(
          "tenor",
          "Wir können dem, was Sie am {case.received} eingereicht haben, nicht entsprechen.",
        ),
        paragraph("gruende", "Begründung: {pruefung.begruendung}"),
        remedy,
        signature,
      ],
    },
    eingangsbestaetigung: {
      title: `${noun} eingegangen`,
      blocks: [
        greeting,
        paragraph(
          "text",
          "was Sie eingereicht haben, ist am {case.received} bei uns angekommen. Die Nummer ist {case.number}.",
        ),
        paragraph("weiter", "Wir prüfen Ihre Angaben. Wenn etwas fehlt, fragen wir nach."),
        { ...signature, name: "{settings.amt}", role: "{organisation.name}" },
      ],
    },
  };
}

const isRuling = ({ outcome }: Wish): boolean => outcome === "permit" || outcome === "assessment";

function tenorOf({ outcome }: Wish): string {
  const received = "Sie haben uns am {case.received} geschrieben.";
  const answers: Readonly<Record<Wish["outcome"], string>> = {
    permit: `${received} Wir genehmigen, was Sie beantragt haben: {antrag.anliegen}`,
    assessment: `${received} Wir setzen die Gebühr auf **{betrag.betrag}** fest.`,
    confirmation: `${received} Wir bestätigen den Eingang Ihrer Anzeige: {antrag.anliegen}`,
    forward: `${received} Wir haben Ihr Anliegen an die zuständige Stelle weitergeleitet: {antrag.anliegen}`,
  };
  return answers[outcome];
}

const briefOf = ({ outcome }: Wish): string =>
  outcome === "assessment" ? "Sie zahlen **{betrag.betrag}**." : "Ihr Anliegen ist erledigt.";

import type { JsonObject } from "@blaupause/model";
import { nouns, type Wish } from "./wish.ts";

const to = (id: string, next: string, more: JsonObject = {}): JsonObject => ({ id, to: next, ...more });

/** From receipt to notice, with a way back to the applicant and a second end for a refusal. */
export function firstProcess({ outcome }: Wish): JsonObject {
  const { noun, letter } = nouns[outcome];
  const isAssessed = outcome === "assessment";
  return {
    nodes: {
      eingang: {
        type: "startEvent",
        title: `${noun} geht ein`,
        form: "antrag",
        outgoing: [to("f1", "pruefen"), to("f2", "bestaetigen")],
      },
      bestaetigen: {
        type: "serviceTask",
        title: "Eingang bestätigen",
        connector: "mail",
        with: { to: { feel: "applicant.email" }, document: "eingangsbestaetigung" },
        outgoing: [to("f3", "bestaetigt")],
      },
      bestaetigt: { type: "endEvent", title: "Eingang bestätigt" },
      pruefen: {
        type: "userTask",
        title: `${noun} prüfen`,
        role: "amt",
        form: "pruefung",
        preview: "bescheid",
        deadline: "bearbeitung",
        outgoing: [to("f4", "weiche")],
      },
      weiche: {
        type: "exclusiveGateway",
        title: "Was ergibt die Prüfung?",
        outgoing: [
          to("f5", "nachfordern", { label: "Angaben fehlen", condition: 'pruefung.ergebnis = "frage"' }),
          to("f6", "ablehnungSchreiben", { label: "Ablehnen", condition: 'pruefung.ergebnis = "ablehnen"' }),
          to("f7", isAssessed ? "berechnen" : "schreiben", { label: "Zustimmen", default: true }),
        ],
      },
      nachfordern: {
        type: "userTask",
        title: "Angaben nachreichen",
        role: "applicant",
        form: "antrag",
        only: { feel: "pruefung.fragen.path" },
        deadline: "nachreichung",
        outgoing: [to("f8", "pruefen")],
      },
      fristablauf: {
        type: "boundaryEvent",
        title: "Keine Antwort",
        on: "nachfordern",
        interrupting: true,
        timer: { duration: "P19D" },
        outgoing: [to("f9", "pruefen")],
      },
      ...(isAssessed
        ? {
            berechnen: {
              type: "businessRuleTask",
              title: "Betrag berechnen",
              decision: "betrag",
              outgoing: [to("f10", "schreiben")],
            },
          }
        : {}),
      schreiben: {
        type: "serviceTask",
        title: `${letter} erstellen`,
        connector: "document",
        with: { document: "bescheid" },
        outgoing: [to("f11", "bekanntgeben")],
      },
      bekanntgeben: noticeOf(`${letter} bekannt geben`, "bescheid", "f12", "ende"),
      ende: { type: "endEvent", title: "Erledigt" },
      ablehnungSchreiben: {
        type: "serviceTask",
        title: "Ablehnung erstellen",
        connector: "document",
        with: { document: "ablehnung" },
        outgoing: [to("f13", "ablehnungBekanntgeben")],
      },
      ablehnungBekanntgeben: noticeOf("Ablehnung bekannt geben", "ablehnung", "f14", "abgelehnt"),
      abgelehnt: { type: "endEvent", title: "Abgelehnt" },
    },
  };
}

const noticeOf = (title: string, document: string, flow: string, next: string): JsonObject => ({
  type: "serviceTask",
  title,
  connector: "notice",
  with: { document, mode: { feel: "applicant.notice" } },
  outgoing: [to(flow, next)],
});

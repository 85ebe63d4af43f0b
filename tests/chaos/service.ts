import { openService, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";

/** How long a case rests before it closes, and after which time a caseworker is reminded, by the fake clock. */
export const REST = "PT30M";
export const REMIND = "PT20M";

const to = (id: string, next: string, more: object = {}) => ({ id, to: next, ...more });
const paragraph = (text: string) => [{ id: "text", type: "paragraph", text }];

/** A service in which everything happens that may be lost or done twice: mails, a letter, a decision, two timers. */
export function restlessService(): Service {
  const opened = openService({
    ...minimalService(),
    id: "unruhe",
    applicant: { name: { feel: "antrag.name" }, email: { feel: "antrag.email" } },
    forms: {
      antrag: {
        title: "Antrag",
        fields: [
          { id: "name", type: "text", label: "Name", required: true },
          { id: "email", type: "email", label: "E-Mail", required: true },
        ],
      },
      pruefung: {
        title: "Prüfung",
        fields: [{ id: "brief", type: "boolean", label: "Brief?", required: true }],
      },
    },
    documents: {
      eingang: { title: "Eingang {case.number}", blocks: paragraph("Guten Tag {applicant.name}") },
      bescheid: { title: "Bescheid {case.number}", blocks: paragraph("Guten Tag {applicant.name}") },
    },
    process: { nodes },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems.slice(0, 3)));
  return opened.service;
}

const nodes = {
  eingang: {
    type: "startEvent",
    title: "Eingang",
    form: "antrag",
    outgoing: [to("f1", "pruefen"), to("f2", "bestaetigen")],
  },
  bestaetigen: {
    type: "serviceTask",
    title: "Bestätigen",
    connector: "mail",
    with: { to: { feel: "applicant.email" }, document: "eingang" },
    outgoing: [to("f3", "bestaetigt")],
  },
  bestaetigt: { type: "endEvent", title: "Bestätigt" },
  pruefen: {
    type: "userTask",
    title: "Prüfen",
    role: "amt",
    form: "pruefung",
    outgoing: [to("f4", "weiche")],
  },
  erinnern: {
    type: "boundaryEvent",
    title: "Erinnern",
    on: "pruefen",
    interrupting: false,
    timer: { duration: REMIND },
    outgoing: [to("f5", "erinnert")],
  },
  erinnert: { type: "endEvent", title: "Erinnert" },
  weiche: {
    type: "exclusiveGateway",
    title: "Brief?",
    outgoing: [
      to("f6", "schreiben", { label: "Ja", condition: "pruefung.brief" }),
      to("f7", "abwarten", { label: "Nein", default: true }),
    ],
  },
  schreiben: {
    type: "serviceTask",
    title: "Schreiben",
    connector: "document",
    with: { document: "bescheid" },
    outgoing: [to("f8", "bekanntgeben")],
  },
  bekanntgeben: {
    type: "serviceTask",
    title: "Bekannt geben",
    connector: "notice",
    with: { document: "bescheid", mode: "digital" },
    outgoing: [to("f9", "abwarten")],
  },
  abwarten: {
    type: "intermediateCatchEvent",
    title: "Abwarten",
    timer: { duration: REST },
    outgoing: [to("f10", "ende")],
  },
  ende: { type: "endEvent", title: "Ende" },
};

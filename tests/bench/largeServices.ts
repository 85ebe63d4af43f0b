import { openService, type Json, type JsonObject, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";

const to = (id: string, next: string, more: JsonObject = {}): JsonObject => ({ id, to: next, ...more });

/** Seven nodes as offices have them again and again: examine, decide, ask back with a deadline, refuse. */
function stage(index: number, next: string): Record<string, JsonObject> {
  const [check, ask, refuse] = [`pruefen${index}`, `nachfordern${index}`, `ablehnen${index}`];
  return {
    [check]: {
      type: "userTask",
      title: `Unterlagen ${index} prüfen`,
      role: "amt",
      outgoing: [to(`a${index}`, `weiche${index}`)],
    },
    [`weiche${index}`]: {
      type: "exclusiveGateway",
      title: `Was ergibt Prüfung ${index}?`,
      outgoing: [
        to(`b${index}`, ask, { label: "Angaben fehlen", condition: "1 = 2" }),
        to(`c${index}`, refuse, { label: "Ablehnen", condition: "1 = 3" }),
        to(`d${index}`, `eintragen${index}`, { label: "Zustimmen", default: true }),
      ],
    },
    [ask]: {
      type: "userTask",
      title: "Angaben nachreichen",
      role: "amt",
      outgoing: [to(`e${index}`, check)],
    },
    [`frist${index}`]: {
      type: "boundaryEvent",
      title: "Keine Antwort",
      on: ask,
      interrupting: true,
      timer: { duration: "P19D" },
      outgoing: [to(`f${index}`, refuse)],
    },
    [refuse]: {
      type: "userTask",
      title: "Ablehnung schreiben",
      role: "amt",
      outgoing: [to(`g${index}`, `ende${index}`)],
    },
    [`ende${index}`]: { type: "endEvent", title: "Abgelehnt" },
    [`eintragen${index}`]: {
      type: "userTask",
      title: `Ergebnis ${index} eintragen`,
      role: "amt",
      outgoing: [to(`h${index}`, next)],
    },
  };
}
const STAGE = 7;

/** A service whose process has so many nodes. */
export function largeProcess(count: number, id = "ablauf"): Service {
  const stages = Math.floor((count - 2) / STAGE);
  const nodes: Record<string, JsonObject> = {
    eingang: {
      type: "startEvent",
      title: "Antrag geht ein",
      form: "antrag",
      outgoing: [to("s", "pruefen0")],
    },
  };
  for (let index = 0; index < stages; index += 1)
    Object.assign(nodes, stage(index, index + 1 < stages ? `pruefen${index + 1}` : "erledigt"));
  nodes["erledigt"] = { type: "endEvent", title: "Erledigt" };
  for (let more = Object.keys(nodes).length; more < count; more += 1)
    nodes[`zusatz${more}`] = { type: "endEvent", title: `Ende ${more}` };
  return opened({ ...minimalService(), id, title: `Ablauf mit ${count} Schritten`, process: { nodes } });
}

const TYPES = ["text", "integer", "date", "boolean"] as const;

/** A service whose form has so many questions, a tenth of them with a condition. */
export function largeForm(count: number, id = "formular"): Service {
  const fields = Array.from({ length: count }, (_, index): JsonObject => {
    const visible = index % 10 === 9 ? { visible: `antrag.f${index - 1} != null` } : {};
    return { id: `f${index}`, type: TYPES[index % 4] ?? "text", label: `Frage ${index}`, ...visible };
  });
  const minimal = minimalService();
  const forms = { ...minimal.forms, antrag: { title: "Antrag", fields } };
  return opened({ ...minimal, id, title: `Formular mit ${count} Fragen`, forms });
}

function opened(json: object): Service {
  const result = openService(json as Json);
  if (!result.ok) throw new Error(JSON.stringify(result.problems[0]));
  return result.service;
}

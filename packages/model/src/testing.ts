import type { Service } from "./service.ts";

/** The smallest Service that is valid: one question, one task, one end. For tests of all packages. */
export const minimalService = (): Service => ({
  format: "blaupause/1",
  id: "beispiel",
  title: "Beispiel",
  noun: "Antrag",
  language: "de",
  about: { summary: "Ein Beispiel.", levels: ["gemeinde"], regime: "none" },
  roles: { amt: { title: "Amt" } },
  forms: { antrag: { title: "Antrag", fields: [{ id: "name", type: "text", label: "Name" }] } },
  process: {
    nodes: {
      eingang: {
        type: "startEvent",
        title: "Eingang",
        form: "antrag",
        outgoing: [{ id: "f1", to: "pruefen" }],
      },
      pruefen: { type: "userTask", title: "Prüfen", role: "amt", outgoing: [{ id: "f2", to: "ende" }] },
      ende: { type: "endEvent", title: "Ende" },
    },
  },
  retention: { draft: "P30D", closed: "P10Y" },
});

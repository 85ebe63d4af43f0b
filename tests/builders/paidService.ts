import { minimalService } from "@blaupause/model/testing";
import type { Service } from "@blaupause/model";

/** The smallest service, with a step that asks for money before somebody looks at the application. */
export function paidService(amount: unknown = 12.5): Service {
  const service = minimalService();
  const { eingang, pruefen, ...nodes } = service.process.nodes;
  if (eingang?.type !== "startEvent" || pruefen?.type !== "userTask")
    throw new Error("the smallest service is another one");
  const bezahlen = {
    type: "serviceTask",
    title: "Bezahlen",
    connector: "payment",
    with: { amount, purpose: "Gebühr für den Ausweis" },
    outgoing: [{ id: "fz", to: "pruefen" }],
  } as const;
  const process = {
    nodes: {
      ...nodes,
      eingang: { ...eingang, outgoing: [{ id: "fe", to: "bezahlen" }] },
      bezahlen,
      pruefen: { ...pruefen, role: "steueramt" },
    },
  };
  return { ...service, roles: { steueramt: { title: "Steueramt" } }, process } as unknown as Service;
}

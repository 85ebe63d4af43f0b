import { minimalService } from "@blaupause/model/testing";

/** A service that writes a letter as soon as it is sent, and an example case that does so. */
export const writing = (id: string, title: string): object => {
  const { process, ...rest } = minimalService();
  const schreiben = {
    type: "serviceTask",
    title: "Schreiben",
    connector: "document",
    with: { document: "brief" },
    outgoing: [{ id: "f3", to: "pruefen" }],
  };
  const eingang = { ...process.nodes["eingang"], outgoing: [{ id: "f1", to: "schreiben" }] };
  const blocks = [{ id: "a", type: "paragraph", text: title }];
  return {
    ...rest,
    id,
    title,
    documents: { brief: { title: "Brief", blocks } },
    process: { nodes: { ...process.nodes, eingang, schreiben } },
  };
};
export const sent = {
  title: "Eins",
  start: "2026-03-02T09:00:00+01:00",
  steps: [{ submit: "antrag", answers: { name: "Ada" } }],
};

import type { Service } from "@blaupause/model";
import type { Part } from "../place.ts";
import type { Say } from "../words/words.ts";

export interface StationView {
  readonly part: Part;
  readonly name: string;
  readonly text: string;
}

/** The five stations of a case, each with what it holds. */
export function stationsOf(service: Service, say: Say): readonly StationView[] {
  const { forms, process, decisions = {}, documents } = service;
  const nodes = Object.values(process.nodes);
  const fields = Object.values(forms).flatMap((form) => form.fields);
  const pages = Object.values(forms).reduce((sum, { pages: own }) => sum + Math.max(1, own?.length ?? 0), 0);
  const tables = Object.values(decisions);
  const rows = tables.reduce((sum, { rows: own }) => sum + own.length, 0);
  const notices = nodes.filter((node) => node.type === "serviceTask" && node.connector === "notice").length;
  return [
    {
      part: "formulare",
      name: say("overview.station.form"),
      text: say("overview.questions", { count: fields.length, pages }),
    },
    {
      part: "ablauf",
      name: say("overview.station.check"),
      text: say("overview.steps", { count: nodes.length }),
    },
    {
      part: "regeln",
      name: say("overview.station.rules"),
      text:
        tables.length === 0
          ? say("overview.rows.none")
          : say("overview.rows", { count: rows, tables: tables.length }),
    },
    {
      part: "schreiben",
      name: say("overview.station.letters"),
      text: say("overview.letters", { count: Object.keys(documents ?? {}).length }),
    },
    { part: "ablauf", name: say("overview.station.notice"), text: say("overview.ways", { count: notices }) },
  ];
}

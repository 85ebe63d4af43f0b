import type { Field, Service } from "@blaupause/model";
import type { Part } from "../place.ts";
import type { Say } from "../words/words.ts";

export interface StationView {
  readonly part: Part;
  /** What its small picture shows. */
  readonly shows: "form" | "way" | "rules" | "letters" | "notices";
  readonly name: string;
  readonly text: string;
}

/** The five stations of a case, each with what it holds. */
export function stationsOf(service: Service, say: Say): readonly StationView[] {
  const { process, decisions = {}, documents } = service;
  const nodes = Object.values(process.nodes);
  const { questions, pages } = askedIn(service);
  const tables = Object.values(decisions);
  const rows = tables.reduce((sum, { rows: own }) => sum + own.length, 0);
  const notices = nodes.filter((node) => node.type === "serviceTask" && node.connector === "notice").length;
  return [
    {
      part: "formulare",
      shows: "form",
      name: say("overview.station.form"),
      text: say("overview.questions", { count: questions, pages }),
    },
    {
      part: "ablauf",
      shows: "way",
      name: say("overview.station.check"),
      text: say("overview.steps", { count: nodes.length }),
    },
    {
      part: "regeln",
      shows: "rules",
      name: say("overview.station.rules"),
      text:
        tables.length === 0
          ? say("overview.rows.none")
          : say("overview.rows", { count: rows, tables: tables.length }),
    },
    {
      part: "schreiben",
      shows: "letters",
      name: say("overview.station.letters"),
      text: say("overview.letters", { count: Object.keys(documents ?? {}).length }),
    },
    {
      part: "ablauf",
      shows: "notices",
      name: say("overview.station.notice"),
      text: say("overview.ways", { count: notices }),
    },
  ];
}

/** Counted as the journeys count what they reach: all that is shown, also within groups, and the pages that are named. */
export function askedIn({ forms }: Service): { readonly questions: number; readonly pages: number } {
  const all = Object.values(forms);
  const shown = all.reduce((sum, { fields }) => sum + shownIn(fields), 0);
  const pages = all.reduce((sum, { pages: own = [] }) => sum + own.length, 0);
  return { questions: shown, pages: pages === 0 ? all.length : pages };
}
const shownIn = (fields: readonly Field[]): number =>
  fields
    .filter(({ type }) => type !== "hidden")
    .reduce((sum, field) => sum + 1 + ("fields" in field ? shownIn(field.fields) : 0), 0);

import type { RowValues } from "../../rows.ts";
import { bytes, integer, maybeText, text } from "../../value.ts";
import { idOf, numbered } from "../id.ts";
import type { Fills } from "./fills.ts";

export const catalogue: Pick<Fills, "organisations" | "offerings" | "offering_history" | "programs"> = {
  organisations: (all, row) => {
    const [id, host] = [text(row["id"]), maybeText(row["host"])];
    const hostKey = host === null ? `none ${id}` : `host ${host}`;
    const content = { slug: text(row["slug"]), profile: text(row["profile"]) };
    return all.organisations.insertOne({ _id: id, id, host, hostKey, ...content });
  },
  offerings: (all, row) => {
    const offering = offeringOf(row);
    return all.offerings.insertOne({ _id: idOf(offering.org, offering.service), ...offering });
  },
  offering_history: (all, row) => {
    const offering = offeringOf(row);
    const now = idOf(offering.org, offering.service);
    return all.history.insertOne({ _id: idOf(now, numbered(offering.rev)), ...offering });
  },
  programs: (all, row) =>
    all.programs.insertOne({ _id: idOf(text(row["org"]), text(row["hash"])), body: bytes(row["body"]) }),
};

const offeringOf = (row: RowValues) => ({
  org: text(row["org"]),
  service: text(row["service"]),
  rev: integer(row["rev"]),
  state: text(row["state"]),
  program: maybeText(row["program"]),
  previous: maybeText(row["previous"]),
  template: text(row["template"]),
  version: text(row["version"]),
  at: text(row["at"]),
  by: text(row["by"]),
  adaptation: text(row["adaptation"]),
});

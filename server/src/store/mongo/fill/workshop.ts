import type { RowValues } from "../../rows.ts";
import { bytes, integer, maybeText, text } from "../../value.ts";
import { idOf, numbered } from "../id.ts";
import type { Fills } from "./fills.ts";

export const workshop: Pick<Fills, "working_copies" | "working_revisions" | "releases"> = {
  working_copies: (all, row) => {
    const [org, id] = [text(row["org"]), text(row["id"])];
    const [template, version] = [maybeText(row["template"]), maybeText(row["version"])];
    const origin = template === null || version === null ? null : { id: template, version };
    const place = { _id: idOf(org, id), org, id, birth: idOf(org, id), label: "" };
    return all.copies.insertOne({ ...place, ...stateOf(row), title: text(row["title"]), origin });
  },
  working_revisions: async (all, row) => {
    const birth = idOf(text(row["org"]), text(row["id"]));
    const [state, label] = [stateOf(row), text(row["label"])];
    const isNow = await all.copies.updateOne({ _id: birth, rev: state.rev }, { $set: { label } });
    if (isNow.matchedCount === 0)
      await all.revisions.insertOne({ _id: idOf(birth, numbered(state.rev)), birth, label, ...state });
  },
  releases: (all, row) => {
    const [org, service, number] = [text(row["org"]), text(row["service"]), integer(row["number"])];
    return all.releases.insertOne({
      _id: idOf(org, service, numbered(number)),
      org,
      service,
      number,
      hash: text(row["hash"]),
      state: releaseState(row["state"]),
      note: text(row["note"]),
      content: bytes(row["content"]),
      requestedBy: text(row["requested_by"]),
      requestedAt: text(row["requested_at"]),
      decidedBy: maybeText(row["decided_by"]),
      decidedAt: maybeText(row["decided_at"]),
      reason: maybeText(row["reason"]),
    });
  },
};

const stateOf = (row: RowValues) => ({
  rev: integer(row["rev"]),
  at: text(row["at"]),
  by: text(row["by"]),
  content: bytes(row["content"]),
});

const STATES = ["requested", "approved", "refused", "withdrawn"] as const;
function releaseState(value: unknown) {
  const state = STATES.find((one) => one === value);
  if (state === undefined) throw new RangeError("a release in a state that nobody knows");
  return state;
}

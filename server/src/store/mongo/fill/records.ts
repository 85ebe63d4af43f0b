import { bytes, integer, maybeText, text } from "../../value.ts";
import { hex, idOf } from "../id.ts";
import type { Fills } from "./fills.ts";

export const records: Pick<Fills, "records" | "record_keys"> = {
  records: (all, row) => {
    const [org, kind, id] = [text(row["org"]), text(row["kind"]), text(row["id"])];
    const content = {
      rev: integer(row["rev"]),
      expires: maybeText(row["expires"]),
      content: bytes(row["content"]),
    };
    return all.records.insertOne({ _id: idOf(org, kind, id), org, kind, id, ...content, keys: [] });
  },
  record_keys: async (all, row) => {
    const [org, kind, id] = [text(row["org"]), text(row["kind"]), text(row["id"])];
    const [_id, record] = [idOf(org, kind, hex(bytes(row["lookup"]))), idOf(org, kind, id)];
    await all.claims.insertOne({ _id, record, stamp: "restored", since: 0 });
    await all.records.updateOne({ _id: record }, { $push: { keys: _id } });
  },
};

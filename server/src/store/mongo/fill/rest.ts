import { bytes, integer, maybeText, text } from "../../value.ts";
import { writeFile } from "../files.ts";
import { hex, idOf } from "../id.ts";
import type { Fills } from "./fills.ts";

export const rest: Pick<Fills, "files" | "mails" | "messages" | "counters"> = {
  files: (all, row) => {
    const file = { owner: text(row["owner"]), id: text(row["id"]) };
    const content = { meta: bytes(row["meta"]), content: bytes(row["content"]) };
    return writeFile({ in: all, org: text(row["org"]) }, { ...file, ...content });
  },
  mails: (all, row) => {
    const [org, id, caseId] = [text(row["org"]), text(row["id"]), maybeText(row["case_id"])];
    const of = caseId === null ? null : idOf(org, caseId);
    const content = { at: text(row["at"]), repeats: integer(row["repeats"]), content: bytes(row["content"]) };
    return all.mails.insertOne({ _id: idOf(org, id), org, id, case: of, caseId, ...content });
  },
  messages: (all, row) => {
    const [org, lookup, id] = [text(row["org"]), hex(bytes(row["lookup"])), text(row["id"])];
    const content = {
      expires: text(row["expires"]),
      came: integer(row["place"]),
      payload: bytes(row["payload"]),
    };
    return all.messages.insertOne({ _id: idOf(org, lookup, id), org, lookup, id, ...content });
  },
  counters: (all, row) =>
    all.counters.insertOne({ _id: idOf(text(row["org"]), text(row["name"])), value: integer(row["value"]) }),
};

import type { RawMessages } from "../raw.ts";
import type { Context } from "./context.ts";
import { bytes, text } from "../value.ts";

const PUT = `
  INSERT INTO messages (org, lookup, id, expires, payload) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (org, lookup, id) DO NOTHING`;
const FIND = `
  SELECT id, expires, payload FROM messages
  WHERE org = ? AND lookup = ? AND expires > ? ORDER BY place`;
const REMOVE = "DELETE FROM messages WHERE org = ? AND lookup = ? AND id = ?";
const EXPIRE = "DELETE FROM messages WHERE org = ? AND expires < ?";

export const messagesOf = ({ driver, writer, org }: Context): RawMessages => ({
  put: ({ lookup, id, expires, payload }) =>
    writer.write(() => driver.prepare(PUT).run(org, lookup, id, expires, payload) === 1),
  find: async (lookup, now) =>
    driver
      .prepare(FIND)
      .all(org, lookup, now)
      .map((row) => ({
        lookup,
        id: text(row["id"]),
        expires: text(row["expires"]),
        payload: bytes(row["payload"]),
      })),
  remove: (lookup, id) =>
    writer.write(() => {
      driver.prepare(REMOVE).run(org, lookup, id);
    }),
  expire: (before) => writer.write(() => driver.prepare(EXPIRE).run(org, before)),
});

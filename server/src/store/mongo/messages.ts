import type { RawMessages } from "../raw.ts";
import type { Context } from "./context.ts";
import { inserted } from "./failure.ts";
import { hex, idOf } from "./id.ts";

// Messages are found in the order they came. Clocks of two servers may differ by a little; nothing depends on it.
const now = (): number => performance.timeOrigin + performance.now();

export const messagesOf = ({ in: { messages }, org }: Context): RawMessages => ({
  put: ({ lookup, id, expires, payload }) => {
    const key = hex(lookup);
    return inserted(
      messages.insertOne({ _id: idOf(org, key, id), org, lookup: key, id, expires, came: now(), payload }),
    );
  },
  find: async (lookup, at) => {
    const found = await messages
      .find({ org, lookup: hex(lookup), expires: { $gt: at } })
      .sort({ came: 1 })
      .toArray();
    return found.map(({ id, payload, expires }) => ({ lookup, id, payload, expires }));
  },
  remove: async (lookup, id) => {
    await messages.deleteOne({ _id: idOf(org, hex(lookup), id) });
  },
  expire: async (before) => (await messages.deleteMany({ org, expires: { $lt: before } })).deletedCount,
});

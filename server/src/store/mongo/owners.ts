import { ownersBy, ownersIn } from "../owners.ts";
import type { Collections } from "./collections.ts";
import { idOf, partsOf } from "./id.ts";

/** A case's document may be gone while events that had no room in it are left. */
export const ownersOf = async ({ cases, events, records }: Collections): Promise<string[]> =>
  ownersIn([
    await ownersBy(async (after) => {
      const next = cases.find({ org: { $gt: after } }, { projection: { org: 1 } });
      return (await next.sort({ org: 1, received: 1 }).limit(1).next())?.org ?? null;
    }),
    await ownersBy(async (after) => {
      // "0" comes right after the slash that follows an organisation's name.
      const last = after === "" ? "" : `${idOf(after)}0`;
      const next = events.find({ case: { $gt: last } }, { projection: { case: 1 } });
      const found = await next.sort({ case: 1, seq: 1 }).limit(1).next();
      return found === null ? null : (partsOf(found.case)[0] ?? null);
    }),
    await ownersBy(async (after) => {
      const next = records.find({ org: { $gt: after } }, { projection: { org: 1 } });
      return (await next.sort({ org: 1, kind: 1 }).limit(1).next())?.org ?? null;
    }),
  ]);

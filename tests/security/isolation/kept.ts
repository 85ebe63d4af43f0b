import { createHash } from "node:crypto";
import { dump } from "../../../server/src/store/place.ts";
import type { Town } from "../../stories/town.ts";
import { OWN } from "./roles.ts";

/** Everything Heuchelheim has, row by row as it lies there. */
export async function kept({ folder, database }: Town): Promise<readonly string[]> {
  const rows: string[] = [];
  for await (const { table, values } of dump({ folder, url: database }))
    if (values["org"] === OWN || values["id"] === OWN)
      rows.push(
        [table, ...Object.entries(values).map(([name, value]) => `${name}=${printed(value)}`)].join(" "),
      );
  return rows.toSorted();
}
const printed = (value: unknown): string =>
  value instanceof Uint8Array ? createHash("sha256").update(value).digest("hex") : String(value);

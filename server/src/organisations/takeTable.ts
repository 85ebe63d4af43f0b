import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { mainHost } from "../http/ownHost.ts";
import { Refusal } from "../http/refusal.ts";
import type { Organisation } from "../store/index.ts";
import { putOrganisation } from "./put.ts";
import { readCsv, type Line, type LinedRow } from "./readCsv.ts";

/**
 * Nothing of a faulty table. Of one that is right each line is put on what was judged: the first that somebody changed
 * meanwhile ends it, and the same table again goes on from there. What it leaves out of an organisation stays as it was.
 */
export async function takeTable(deps: Deps, staff: Staff, csv: string): Promise<{ taken: number }> {
  const judged = await deps.store.platform.list();
  const read = readCsv(csv, judged, mainHost(deps));
  if (!read.ok) throw new Refusal(422, read.code, { lines: read.lines });
  for (const [taken, row] of read.rows.entries()) {
    const before = judged.find(({ id }) => id === row.id);
    const faults = await takeRow(deps, staff, row, before);
    if (faults === null) continue;
    const lines: readonly Line[] = [{ line: row.line, faults }];
    throw new Refusal(409, "table-stopped", { taken, lines });
  }
  return { taken: read.rows.length };
}

/** Null where it is taken. */
async function takeRow(
  deps: Deps,
  staff: Staff,
  { profile, host }: LinedRow,
  before: Organisation | undefined,
): Promise<Line["faults"] | null> {
  try {
    await putOrganisation(deps, staff, profile, host, before ?? null);
    return null;
  } catch (error) {
    if (error instanceof Refusal && error.code === "saved-by-another") return [];
    if (error instanceof Refusal && error.code === "host-taken") return [{ field: "host", code: "taken" }];
    throw error;
  }
}

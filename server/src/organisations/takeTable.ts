import type { AnswerOf, BodyOf, routes } from "@blaupause/api";
import type { Organisation as Profile } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { mainHost } from "../http/ownHost.ts";
import { Refusal } from "../http/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { Organisation } from "../store/index.ts";
import { firstPeople, type Invited } from "./firstPerson.ts";
import { columnOf } from "./columns.ts";
import { patternFaults } from "./numbers.ts";
import { putOrganisation } from "./put.ts";
import { readCsv, type Line, type LinedRow } from "./readCsv.ts";

type Taken = AnswerOf<(typeof routes)["importOrganisations"]>;

/** Less than anything between her browser and us waits for an answer: hundreds of lines and mails take longer. */
const PATIENCE_MS = 15_000;

/**
 * Nothing of a faulty table. Of one that is right each line is put on what was judged: the first that somebody changed
 * meanwhile ends it, and the same table again goes on from there. What it leaves out of an organisation stays as it was.
 * When whoever asked has waited long enough, the answer says with which line to go on (`next`): then it is judged anew.
 */
export async function takeTable(
  deps: Deps,
  staff: Staff,
  { csv, from = 0, away = null }: BodyOf<(typeof routes)["importOrganisations"]>,
  patienceMs = PATIENCE_MS,
): Promise<Taken> {
  const began = performance.now();
  const { rows, known } = await judgedTable(deps, csv, from);
  const people = firstPeople(deps, away);
  const told: (Invited & { readonly line: number })[] = [];
  let at = from;
  for (const row of rows.slice(from)) {
    if (at > from && performance.now() - began >= patienceMs) break;
    const faults = await takeRow(deps, staff, row, known.get(row.id));
    if (faults !== null) throw stopped(at, [{ line: row.line, faults }]);
    const invited = await people.invite(townOf(deps, row), row.first);
    if (invited !== null) told.push({ line: row.line, ...invited });
    at += 1;
  }
  const uninvited = told.flatMap(({ code, ...one }) => (code === null ? [] : [{ ...one, code }]));
  const [invited, of] = [told.length - uninvited.length, rows.length];
  return { taken: at - from, invited, uninvited, away: people.away(), of, next: at < of ? at : null };
}

interface Judged {
  readonly rows: readonly LinedRow[];
  readonly known: ReadonlyMap<string, Organisation>;
}

/** What is wrong with it keeps all of it out, but for what calls before have taken in. */
async function judgedTable(deps: Deps, csv: string, from: number): Promise<Judged> {
  const stored = await deps.store.platform.list();
  const read = readCsv(csv, stored, mainHost(deps));
  if (!read.ok)
    throw from > 0 ? stopped(from, read.lines) : new Refusal(422, read.code, { lines: read.lines });
  const known = new Map(stored.map((one) => [one.id, one]));
  const again = await givingAgain(deps, read.rows, known);
  if (again.length > 0) throw from > 0 ? stopped(from, again) : new Refusal(422, "faulty", { lines: again });
  if (from > 0 && from >= read.rows.length)
    throw new Refusal(422, "not-valid", { faults: [{ field: "from", code: "not-valid" }] });
  // Somebody has taken one away since: lines that follow may name it.
  const gone = read.rows.slice(0, from).find(({ id }) => !known.has(id));
  if (gone !== undefined) throw stopped(from, [{ line: gone.line, faults: [] }]);
  return { rows: read.rows, known };
}

const stopped = (taken: number, lines: readonly Line[]): Refusal =>
  new Refusal(409, "table-stopped", { taken, lines });

/** Lines that would give numbers a second time. */
async function givingAgain(
  deps: Deps,
  rows: readonly LinedRow[],
  known: ReadonlyMap<string, Organisation>,
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { id, line, profile } of rows) {
    const faults = await patternFaults(deps, profile as unknown as Profile, known.get(id) ?? null);
    const named = faults.map(({ field, code }) => ({ field: columnOf(field), code }));
    if (faults.length > 0) lines.push({ line, faults: named });
  }
  return lines;
}

const townOf = ({ store }: Deps, { id, profile }: LinedRow): Town => ({
  profile: profile as unknown as Profile,
  store: store.organisation(id),
});

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
    if (error instanceof Refusal && error.code === "not-an-organisation")
      return (error.details as { faults: Line["faults"] }).faults.map(({ field, code }) => ({
        field: columnOf(field),
        code,
      }));
    throw error;
  }
}

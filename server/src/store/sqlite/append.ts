import type { SqlValue } from "../driver.ts";
import type { Changes, EffectRow } from "../port.ts";
import type { RawAppend, RawEvent, RawRefusal, RawWait } from "../raw.ts";
import type { Context } from "./context.ts";
import { overflows } from "../openEffects.ts";
import { integer, text } from "../value.ts";
import { claim } from "./counters.ts";
import { changeTasks } from "./tasks.ts";

/** One step of a case, inside the writer's transaction: everything is checked before a row changes. */
export function appendCase(context: Context, step: RawAppend): RawRefusal | null {
  const refusal = step.expected === 0 ? createRow(context, step) : updateRow(context, step);
  if (refusal !== null) return refusal;
  insertEvents(context, step.caseId, step.events);
  changeTasks(context, step.caseId, step.head.receivedAt, step.tasks);
  changeEffects(context, step.caseId, step.effects);
  changeWaits(context, step.caseId, step.waits);
  return null;
}

const EXISTS = "SELECT 1 FROM cases WHERE org = ? AND id = ?";
const HAS_KEY = "SELECT 1 FROM keys WHERE org = ? AND owner = ?";
const INSERT_KEY = "INSERT INTO keys VALUES (?, ?, ?)";
const END_DRAFT = "DELETE FROM drafts WHERE org = ? AND id = ?";
const INSERT_CASE = `
  INSERT INTO cases (org, id, seq, status, program, number, service, received, legal_due, wake,
    chain, proof, columns, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

function createRow(context: Context, step: RawAppend): RawRefusal | null {
  const { driver, org } = context;
  const { caseId, head, tail, newKey } = step;
  // A number that is claimed for nothing is a gap; everything else changes only when nothing is refused any more.
  if (!step.numbers.every((number) => claim(context, number))) return "conflict";
  // Where there is a draft there is a key and no case: ending it answers all three questions.
  const ended = newKey === null && driver.prepare(END_DRAFT).run(org, caseId) === 1;
  const refusal = ended ? null : refuseRow(context, step);
  if (refusal !== null) return refusal;
  if (newKey !== null) driver.prepare(INSERT_KEY).run(org, caseId, newKey);
  const { status, program, number, service, receivedAt, legalDue, wake } = head;
  const row = [
    org,
    caseId,
    tail.seq,
    status,
    program,
    number,
    service,
    receivedAt,
    legalDue,
    wake,
    tail.chain,
    tail.proof,
    step.columns,
    step.state,
  ];
  driver.prepare(INSERT_CASE).run(...row);
  return null;
}

function refuseRow({ driver, org }: Context, { caseId, newKey }: RawAppend): RawRefusal | null {
  if (driver.prepare(EXISTS).get(org, caseId) !== undefined) return "exists";
  // A draft came (or went) since the key was read: the step was sealed under another key.
  const hasKey = driver.prepare(HAS_KEY).get(org, caseId) !== undefined;
  return hasKey === (newKey === null) ? null : "conflict";
}

const UPDATE_CASE = `
  UPDATE cases SET seq = ?, program = ?, legal_due = ?, chain = ?, proof = ?, columns = ?, state = ?
  WHERE org = ? AND id = ? AND seq = ? AND state IS NOT NULL`;

// Columns with an index, written only when they change: setting one to what it is costs a page
// for each of its indexes. Service and date of receipt never change.
const MOVE_CASE = `
  UPDATE cases SET status = ?, number = ?, wake = ?
  WHERE org = ? AND id = ? AND (status, number, wake) IS NOT (?, ?, ?)`;

function updateRow(context: Context, step: RawAppend): RawRefusal | null {
  const { driver, org } = context;
  const { caseId, head, tail, expected, columns, state } = step;
  if (isRepeated(context, step)) return "duplicate-command";
  if (isTooLarge(context, step)) return isCurrent(context, step) ? "case-too-large" : "conflict";
  const row = [tail.seq, head.program, head.legalDue, tail.chain, tail.proof, columns, state];
  if (driver.prepare(UPDATE_CASE).run(...row, org, caseId, expected) === 0) return "conflict";
  const { status, number, wake } = head;
  driver.prepare(MOVE_CASE).run(status, number, wake, org, caseId, status, number, wake);
  return null;
}

const OPEN_EFFECTS = "SELECT id, LENGTH(body) AS bytes FROM effects WHERE org = ? AND case_id = ?";
const CURRENT = "SELECT 1 FROM cases WHERE org = ? AND id = ? AND seq = ? AND state IS NOT NULL";

function isTooLarge({ driver, org }: Context, { caseId, effects }: RawAppend): boolean {
  if (effects.put === undefined || effects.put.length === 0) return false;
  const open = driver.prepare(OPEN_EFFECTS).all(org, caseId);
  return overflows(
    open.map((row) => [text(row["id"]), integer(row["bytes"])]),
    effects,
  );
}

const isCurrent = ({ driver, org }: Context, { caseId, expected }: RawAppend): boolean =>
  driver.prepare(CURRENT).get(org, caseId, expected) !== undefined;

const COMMAND = "SELECT 1 FROM events WHERE org = ? AND case_id = ? AND command = ? AND part = 0";

const isRepeated = ({ driver, org }: Context, { caseId, events }: RawAppend): boolean =>
  events.some(
    ({ command, part }) =>
      command !== null && part === 0 && driver.prepare(COMMAND).get(org, caseId, command) !== undefined,
  );

const EVENT = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
/** More rows in one statement save nothing, and every number of rows is a statement of its own. */
const MOST_ROWS = 16;

/** Several rows at once: calling the database costs as much as writing a row does. */
export function insertEvents({ driver, org }: Context, caseId: string, events: readonly RawEvent[]): void {
  for (let from = 0; from < events.length; from += MOST_ROWS) {
    const rows = events.slice(from, from + MOST_ROWS);
    const values = rows.flatMap((event) => eventValues(org, caseId, event));
    driver.prepare(`INSERT INTO events VALUES ${rows.map(() => EVENT).join(", ")}`).run(...values);
  }
}

const eventValues = (org: string, caseId: string, event: RawEvent): SqlValue[] => {
  const { seq, v, type, at, actor, node, command, part, digest, chain, body } = event;
  return [org, caseId, seq, v, type, at, actor, node, command, part, digest, chain, body];
};

const REMOVE_EFFECT = "DELETE FROM effects WHERE org = ? AND case_id = ? AND id = ?";
const PUT_EFFECT = "INSERT OR REPLACE INTO effects VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

function changeEffects(
  { driver, org }: Context,
  caseId: string,
  changes: Changes<EffectRow<Uint8Array>>,
): void {
  for (const id of changes.remove ?? []) driver.prepare(REMOVE_EFFECT).run(org, caseId, id);
  for (const { id, kind, due, tries, status, body } of changes.put ?? [])
    driver.prepare(PUT_EFFECT).run(org, caseId, id, kind, due, tries, status, body);
}

const REMOVE_WAIT = "DELETE FROM waits WHERE org = ? AND case_id = ? AND id = ?";
const PUT_WAIT = "INSERT OR REPLACE INTO waits VALUES (?, ?, ?, ?, ?)";

function changeWaits({ driver, org }: Context, caseId: string, changes: Changes<RawWait>): void {
  for (const id of changes.remove ?? []) driver.prepare(REMOVE_WAIT).run(org, caseId, id);
  for (const { id, lookup, node } of changes.put ?? [])
    driver.prepare(PUT_WAIT).run(org, caseId, id, lookup, node);
}

import type { EffectRow, FoundCommand, FoundWait } from "../port.ts";
import type { RawCases, RawCase, RawEvent, RawTail } from "../raw.ts";
import { appendCase } from "./append.ts";
import { countOpen, countTasks, hasSince } from "./counts.ts";
import { eventOf } from "../eventOf.ts";
import type { Context } from "./context.ts";
import { eraseCase } from "./erase.ts";
import { readHead, readTail } from "./head.ts";
import { listCases } from "./list.ts";
import { tasksOf } from "./tasks.ts";
import { bytes, integer, maybeBytes, maybeText, text } from "../value.ts";

export const casesOf = (context: Context): RawCases => ({
  append: (step) => context.writer.write(() => appendCase(context, step)),
  tail: async (caseId) => tailOf(context, caseId),
  load: async (caseId) => loadCase(context, caseId),
  list: async (query) => listCases(context, query),
  countTasks: async () => countTasks(context),
  countOpen: async (service) => countOpen(context, service),
  hasSince: async (service, program, since) => hasSince(context, service, program, since),
  tasks: async (caseId) => tasksOf(context, caseId),
  events: async (caseId, fromSeq) => eventsOf(context, caseId, fromSeq),
  findCommand: async (caseId, command) => findCommand(context, caseId, command),
  findWaits: async (lookup) => findWaits(context, lookup),
  effects: async (caseId) => effectsOf(context, caseId),
  erase: (step) => eraseCase(context, step),
});

const TAIL = `
  SELECT c.seq, c.chain, c.proof, k.wrapped FROM (SELECT ? AS org, ? AS id) AS a
  LEFT JOIN cases AS c ON c.org = a.org AND c.id = a.id
  LEFT JOIN keys AS k ON k.org = a.org AND k.owner = a.id`;

function tailOf({ driver, org }: Context, caseId: string): { tail: RawTail | null; key: Uint8Array | null } {
  const row = driver.prepare(TAIL).get(org, caseId);
  if (row === undefined) return { tail: null, key: null };
  const tail = row["seq"] === null ? null : readTail(row);
  return { tail, key: maybeBytes(row["wrapped"]) };
}

const LOAD = `
  SELECT c.*, k.wrapped FROM cases AS c
  LEFT JOIN keys AS k ON k.org = c.org AND k.owner = c.id WHERE c.org = ? AND c.id = ?`;

function loadCase({ driver, org }: Context, caseId: string): RawCase | null {
  const row = driver.prepare(LOAD).get(org, caseId);
  if (row === undefined) return null;
  return {
    caseId,
    ...readHead(row),
    tail: readTail(row),
    key: maybeBytes(row["wrapped"]),
    state: maybeBytes(row["state"]),
    columns: maybeBytes(row["columns"]),
  };
}

const EVENTS = "SELECT * FROM events WHERE org = ? AND case_id = ? AND seq >= ? ORDER BY seq";

const eventsOf = ({ driver, org }: Context, caseId: string, fromSeq: number): RawEvent[] =>
  driver.prepare(EVENTS).all(org, caseId, fromSeq).map(eventOf);

const COMMAND = `
  SELECT seq FROM events WHERE org = ? AND case_id = ? AND command = ? ORDER BY part LIMIT 1`;

function findCommand({ driver, org }: Context, caseId: string, command: string): FoundCommand | null {
  const row = driver.prepare(COMMAND).get(org, caseId, command);
  return row === undefined ? null : { seq: integer(row["seq"]) };
}

// Named, because SQLite would rather read all waits of an organisation than look up one in an index that lacks `node`.
const WAITS = "SELECT case_id, id, node FROM waits INDEXED BY waits_lookup WHERE org = ? AND lookup = ?";

const findWaits = ({ driver, org }: Context, lookup: Uint8Array): FoundWait[] =>
  driver
    .prepare(WAITS)
    .all(org, lookup)
    .map((row) => ({
      caseId: text(row["case_id"]),
      id: text(row["id"]),
      node: text(row["node"]),
    }));

const EFFECTS = "SELECT * FROM effects WHERE org = ? AND case_id = ? ORDER BY id";

const effectsOf = ({ driver, org }: Context, caseId: string): EffectRow<Uint8Array>[] =>
  driver
    .prepare(EFFECTS)
    .all(org, caseId)
    .map((row) => ({
      id: text(row["id"]),
      kind: text(row["kind"]),
      due: maybeText(row["due"]),
      tries: integer(row["tries"]),
      status: text(row["status"]),
      body: bytes(row["body"]),
    }));

import type { FoundCommand, FoundWait } from "../port.ts";
import type { RawCase, RawCases, RawEvent, RawTail } from "../raw.ts";
import { appendCase } from "./append.ts";
import type { Context } from "./context.ts";
import type { CaseDocument } from "./documents.ts";
import { countOpen, countTasks, hasSince } from "./counts.ts";
import { eraseCase } from "./erase.ts";
import { headOf } from "./head.ts";
import { hex, idOf } from "./id.ts";
import { listCases } from "./list.ts";

export const casesOf = (context: Context): RawCases => ({
  append: (step) => appendCase(context, step),
  tail: (caseId) => tailOf(context, caseId),
  load: (caseId) => loadCase(context, caseId),
  list: (query) => listCases(context, query),
  countTasks: () => countTasks(context),
  countOpen: (service) => countOpen(context, service),
  hasSince: (service, program, since) => hasSince(context, service, program, since),
  tasks: async (caseId) => (await only(context, caseId, "tasks"))?.tasks ?? [],
  events: (caseId, fromSeq) => eventsOf(context, caseId, fromSeq),
  findCommand: (caseId, command) => findCommand(context, caseId, command),
  findWaits: (lookup) => findWaits(context, lookup),
  effects: async (caseId) => (await only(context, caseId, "effects"))?.effects ?? [],
  erase: (step) => eraseCase(context, step),
});

const only = (context: Context, caseId: string, ...names: readonly (keyof CaseDocument)[]) =>
  context.in.cases.findOne(
    { _id: idOf(context.org, caseId) },
    { projection: Object.fromEntries(names.map((name) => [name, 1])) },
  );

function endOf({ seq, chain, proof }: CaseDocument): RawTail | null {
  return seq === 0 || chain === null || proof === null ? null : { seq, chain, proof };
}

async function tailOf(context: Context, caseId: string) {
  const found = await only(context, caseId, "seq", "chain", "proof", "key");
  return found === null ? { tail: null, key: null } : { tail: endOf(found), key: found.key };
}

async function loadCase(context: Context, caseId: string): Promise<RawCase | null> {
  const found = await context.in.cases.findOne(
    { _id: idOf(context.org, caseId) },
    { projection: { tail: 0, commands: 0, tasks: 0, inbox: 0, effects: 0, waits: 0 } },
  );
  const tail = found && endOf(found);
  if (found === null || tail === null) return null;
  return { caseId, ...headOf(found), tail, key: found.key, state: found.state, columns: found.columns };
}

/**
 * The tail, and before it what the tail had no more room for. One seq is one event, wherever it lies. Bodies of an erased
 * case are gone for whoever asks, even where a killed process has not come to delete them yet.
 */
async function eventsOf(context: Context, caseId: string, fromSeq: number): Promise<readonly RawEvent[]> {
  const found = await only(context, caseId, "seq", "tail", "key");
  if (found === null) return [];
  const begin = found.tail[0]?.seq ?? found.seq + 1;
  const kept = found.tail.filter(({ seq }) => seq >= fromSeq);
  if (begin <= fromSeq) return kept;
  const older = await context.in.events
    .find({ case: found._id, seq: { $gte: fromSeq, $lt: begin } })
    .sort({ seq: 1 })
    .toArray();
  const isGone = ({ type }: RawEvent): boolean => found.key === null && type !== "erased";
  const opened = older.map(({ _id, case: _case, ...event }) =>
    isGone(event) ? { ...event, body: null } : event,
  );
  return [...opened, ...kept];
}

async function findCommand(context: Context, caseId: string, command: string): Promise<FoundCommand | null> {
  const found = await only(context, caseId, "commands", "seq", "held");
  const known = found?.commands.find(({ id }) => id === command);
  if (found === null || known !== undefined) return known === undefined ? null : { seq: known.seq };
  if (found.held >= found.seq) return null;
  const [older] = await context.in.events
    .find({ case: found._id, command }, { projection: { seq: 1 } })
    .sort({ seq: 1 })
    .limit(1)
    .toArray();
  return older === undefined ? null : { seq: older.seq };
}

async function findWaits({ in: { cases }, org }: Context, lookup: Uint8Array): Promise<readonly FoundWait[]> {
  const key = hex(lookup);
  const found = await cases.find({ org, waitKeys: key }, { projection: { id: 1, waits: 1 } }).toArray();
  return found.flatMap(({ id: caseId, waits }) =>
    waits.filter((wait) => hex(wait.lookup) === key).map(({ id, node }) => ({ caseId, id, node })),
  );
}

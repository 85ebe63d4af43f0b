import type { Changes, EffectRow } from "../port.ts";
import type { RawAppend, RawRefusal } from "../raw.ts";
import type { Context } from "./context.ts";
import { claim } from "./counters.ts";
import type { CaseDocument } from "./documents.ts";
import { inserted } from "./failure.ts";
import { hex, idOf } from "./id.ts";
import { inboxOf } from "./inbox.ts";
import { overflows, type OpenEffect } from "../openEffects.ts";
import { removeRemains } from "./remains.ts";
import { added, hasRoom, spilled, tailOf } from "./tail.ts";

// A step is one write of one document, whatever it changes, and the seq it was computed on guards it: that write is the
// step. What comes before it may be lost or be there twice without being wrong: a number that is claimed for nothing is
// a gap, and events that were copied out of the tail are read once, by their seq.

export const appendCase = (context: Context, step: RawAppend): Promise<RawRefusal | null> =>
  step.expected === 0 ? beginCase(context, step) : goOn(context, step);

/** The document of a case that did not exist, and of a draft before anything is in it. */
export const emptyCase = (org: string, id: string): CaseDocument => ({
  _id: idOf(org, id),
  org,
  id,
  seq: 0,
  key: null,
  draft: null,
  resume: null,
  status: null,
  program: null,
  number: null,
  service: null,
  received: null,
  legalDue: null,
  wake: null,
  chain: null,
  proof: null,
  state: null,
  columns: null,
  tail: [],
  held: 0,
  heldBytes: 0,
  commands: [],
  tasks: [],
  inbox: [],
  effects: [],
  waits: [],
  waitKeys: [],
  leaseBy: null,
  leaseUntil: "",
  sweep: null,
});

/** With a draft, the very write that begins the case ends it: both are one document, and so is their key. */
async function beginCase(context: Context, step: RawAppend): Promise<RawRefusal | null> {
  for (const number of step.numbers) if (!(await claim(context, number))) return "conflict";
  const { cases } = context.in;
  const first = emptyCase(context.org, step.caseId);
  const content = { ...written(step), ...changed(first, step), ...tailOf(step.events) };
  const isWritten =
    step.newKey === null
      ? (
          await cases.updateOne(
            { _id: first._id, seq: 0, key: { $ne: null } },
            { $set: { ...content, draft: null, resume: null } },
          )
        ).matchedCount === 1
      : await inserted(cases.insertOne({ ...first, ...content, key: step.newKey }));
  return isWritten ? null : whyNot(context, first._id);
}

// A draft came (or went) since the key was read: the step was sealed under another key.
async function whyNot(context: Context, _id: string): Promise<RawRefusal> {
  const found = await context.in.cases.findOne({ _id }, { projection: { seq: 1 } });
  return found !== null && found.seq > 0 ? "exists" : "conflict";
}

async function goOn(context: Context, step: RawAppend): Promise<RawRefusal | null> {
  const _id = idOf(context.org, step.caseId);
  let hasCopied = false;
  for (;;) {
    const found = await context.in.cases.findOne({ _id }, { projection: { state: 0, columns: 0, tail: 0 } });
    // Copied while the case was being erased: what was copied has to go as well.
    if (hasCopied && found?.key === null) await removeRemains(context, _id);
    const refusal = await refuse(context, step, found);
    if (refusal !== null || found === null) return refusal;
    hasCopied = !hasRoom(found, step.events);
    if (await write(context, step, found)) return null;
  }
}

async function refuse(
  context: Context,
  step: RawAppend,
  found: CaseDocument | null,
): Promise<RawRefusal | null> {
  if (found === null) return "conflict";
  if (await isRepeated(context, step, found)) return "duplicate-command";
  if (found.seq !== step.expected || found.key === null) return "conflict";
  return overflows(found.effects.map(sizeOf), step.effects) ? "case-too-large" : null;
}

const sizeOf = ({ id, body }: EffectRow<Uint8Array>): OpenEffect => [id, body.length];

async function isRepeated(context: Context, { events }: RawAppend, found: CaseDocument): Promise<boolean> {
  const ids = events.flatMap(({ command, part }) => (command !== null && part === 0 ? [command] : []));
  if (ids.length === 0) return false;
  if (found.commands.some(({ id }) => ids.includes(id))) return true;
  if (found.held >= found.seq) return false;
  return (await context.in.events.findOne({ case: found._id, command: { $in: ids } })) !== null;
}

/** False where somebody was faster: then there is another reason to be found. */
async function write(context: Context, step: RawAppend, found: CaseDocument): Promise<boolean> {
  const content = { ...written(step), ...changed(found, step) };
  const guard = { _id: found._id, seq: step.expected };
  const { cases } = context.in;
  if (hasRoom(found, step.events)) {
    const { $push, $inc } = added(step.events);
    return (await cases.updateOne(guard, { $set: content, $push, $inc })).matchedCount === 1;
  }
  const tail = await spilled(context, found._id, step);
  if (tail === null) return false;
  return (await cases.updateOne(guard, { $set: { ...content, ...tail } })).matchedCount === 1;
}

/** What a step says anew. Service and date of receipt are those of the first step. */
const written = ({ expected, head, tail, state, columns }: RawAppend) => ({
  seq: tail.seq,
  chain: tail.chain,
  proof: tail.proof,
  state,
  columns,
  status: head.status,
  program: head.program,
  number: head.number,
  legalDue: head.legalDue,
  wake: head.wake,
  ...(expected === 0
    ? {
        service: head.service,
        received: head.receivedAt,
      }
    : {}),
});

/** What a step changes of what is open. */
function changed(found: CaseDocument, step: RawAppend) {
  const tasks = applied(found.tasks, step.tasks);
  const waits = applied(found.waits, step.waits);
  return {
    tasks,
    inbox: inboxOf(tasks),
    effects: applied(found.effects, step.effects),
    waits,
    waitKeys: waits.map(({ lookup }) => hex(lookup)),
  };
}

function applied<Row extends { readonly id: string }>(rows: readonly Row[], changes: Changes<Row>): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const id of changes.remove ?? []) byId.delete(id);
  for (const row of changes.put ?? []) byId.set(row.id, row);
  return [...byId.values()].toSorted((one, two) => (one.id < two.id ? -1 : 1));
}

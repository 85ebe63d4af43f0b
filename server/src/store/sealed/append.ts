import { GENESIS } from "../../seal/index.ts";
import { PAYLOAD_LIMIT, ROW_BYTES, STATE_LIMIT, STEP_LIMIT } from "../limits.ts";
import { overflows, sumOf } from "../openEffects.ts";
import type { Append, Appended, AppendRefusal, Changes, EffectRow, WaitRow } from "../port.ts";
import type { RawAppend, RawTail, RawWait } from "../raw.ts";
import type { Sealed } from "./cases.ts";
import { openedKey } from "./drafts.ts";
import { linkEvents, tailOf, writeBodies, type WrittenEvent } from "./events.ts";
import { instant, maybeInstant } from "./instant.ts";
import type { Vault } from "./vault.ts";

/** Seals one step and writes it. The chain goes on from the stored end, which `expected` guards. */
export async function append(sealed: Sealed, step: Append): Promise<Appended> {
  checkNumbers(step);
  const written = writeStep(step);
  if (written === null) return refused("case-too-large");
  const known = step.expected === 0 ? keyOfDraft(step) : undefined;
  if (known !== undefined)
    return write(sealed, sealStep(sealed.vault, step, written, GENESIS, { key: known }));
  const { tail, key: wrapped } = await sealed.raw.tail(step.caseId);
  const early = await refuseEarly(sealed, step, tail, wrapped);
  if (early !== null) return refused(early);
  const key = keyFor(sealed.vault, step.caseId, wrapped);
  return write(sealed, sealStep(sealed.vault, step, written, tail?.chain ?? GENESIS, key));
}

async function write({ raw }: Sealed, ready: RawAppend): Promise<Appended> {
  const refusal = await raw.append(ready);
  return refusal === null ? { ok: true } : refused(refusal);
}

// The write finds out whether the draft is still there: with it the key is the same, without it nothing is written.
const keyOfDraft = ({ caseId, draft }: Append): Uint8Array | undefined =>
  draft?.id === caseId ? openedKey(draft) : undefined;

/** A case's key, and its wrapped form where it is new. */
interface CaseKey {
  readonly key: Uint8Array;
  readonly wrapped?: Uint8Array;
}
const keyFor = (vault: Vault, caseId: string, wrapped: Uint8Array | null): CaseKey =>
  wrapped === null ? vault.createKey(caseId) : { key: vault.openKey(caseId, wrapped) };

const refused = (reason: AppendRefusal): Appended => ({ ok: false, reason });

function checkNumbers({ expected, events }: Append): void {
  if (events.length === 0) throw new RangeError("a step has at least one event");
  for (const [index, { seq, type }] of events.entries()) {
    if (seq !== expected + index + 1) throw new RangeError(`event ${seq} is out of order`);
    if (type === "erased") throw new RangeError("`erased` is written by erase alone");
  }
}

/** A step as bytes, before sealing. */
interface WrittenStep {
  readonly state: Buffer;
  readonly columns: Buffer;
  readonly events: readonly WrittenEvent[];
  readonly effects: readonly EffectRow<Buffer>[];
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

// Null: over a limit. The columns are a short extract of the state and count as a payload.
function writeStep(step: Append): WrittenStep | null {
  const { next, events, effects } = step;
  const state = json(next.state);
  const columns = json(next.columns);
  const written = writeBodies(events);
  const put = (effects?.put ?? []).map((effect) => ({ ...effect, body: json(effect.body) }));
  const payloads = [columns, ...written.map(({ text }) => text), ...put.map(({ body }) => body)];
  if (state.length > STATE_LIMIT) return null;
  if (payloads.some(({ length }) => length > PAYLOAD_LIMIT)) return null;
  if (overflows([], { put })) return null;
  if (sumOf([state, ...payloads].map(({ length }) => length)) + besides(step) > STEP_LIMIT) return null;
  return { state, columns, events: written, effects: put };
}

/** Many small rows are large as well. */
const besides = ({ events, tasks, effects, waits }: Append): number =>
  ROW_BYTES * sumOf([events, tasks?.put, effects?.put, waits?.put].map((rows) => rows?.length ?? 0));

// What can be seen before sealing. The database looks again, inside the write.
async function refuseEarly(
  { raw }: Sealed,
  step: Append,
  tail: RawTail | null,
  key: Uint8Array | null,
): Promise<AppendRefusal | null> {
  const { caseId, expected } = step;
  if (expected === 0 && tail !== null) return "exists";
  if (tail?.seq === expected) return key === null ? "erased" : null;
  if (tail === null) return expected === 0 ? null : "conflict";
  for (const command of new Set(step.events.map((event) => event.command)))
    if (command !== null && (await raw.findCommand(caseId, command)) !== null) return "duplicate-command";
  return key === null ? "erased" : "conflict";
}

function sealStep(
  vault: Vault,
  step: Append,
  written: WrittenStep,
  previous: string,
  { key, wrapped }: CaseKey,
): RawAppend {
  const { caseId, expected, next } = step;
  const events = linkEvents(vault, key, caseId, written.events, previous);
  const tail = tailOf(vault, caseId, events);
  const { state: _state, columns: _columns, ...head } = next;
  return {
    caseId,
    expected,
    head: { ...head, receivedAt: instant(head.receivedAt), wake: maybeInstant(head.wake) },
    tail,
    state: vault.hide(key, caseId, `state/${tail.seq}`, written.state),
    columns: vault.hide(key, caseId, `columns/${tail.seq}`, written.columns),
    newKey: wrapped ?? null,
    numbers: step.numbers ?? [],
    events,
    tasks: step.tasks ?? {},
    effects: { put: sealEffects(vault, key, caseId, written), remove: step.effects?.remove },
    waits: hideWaits(vault, step.waits),
  };
}

const sealEffects = (
  vault: Vault,
  key: Uint8Array,
  caseId: string,
  { effects }: WrittenStep,
): EffectRow<Uint8Array>[] =>
  effects.map((effect) => ({
    ...effect,
    due: maybeInstant(effect.due),
    body: vault.hide(key, caseId, `effect/${effect.id}`, effect.body),
  }));

// A message's key is often taken from an answer, so it is findable but not readable.
const hideWaits = (vault: Vault, waits: Changes<WaitRow> | undefined): Changes<RawWait> => ({
  remove: waits?.remove,
  put: waits?.put?.map(({ id, name, key, node }) => ({
    id,
    node,
    lookup: vault.lookup("wait", name, key),
  })),
});

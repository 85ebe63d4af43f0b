import type { RawAppend, RawEvent } from "../raw.ts";
import type { Context } from "./context.ts";
import type { CaseDocument, EventDocument, KnownCommand } from "./documents.ts";
import { inserted } from "./failure.ts";
import { idOf, numbered } from "./id.ts";

/** Most events in a case's document, and how many go at once when there are more. */
export const TAIL_LIMIT = 128;
const SPILL = 64;
/** Most bytes of bodies in it: a document may have 16 MB, and state and effects are in it too. */
const TAIL_BYTES = 4 * 1024 * 1024;

const sizeOf = (events: readonly RawEvent[]): number =>
  events.reduce((sum, { body }) => sum + (body?.length ?? 0), 0);

/** The commands of some events, each with the first seq it caused. */
export const commandsOf = (events: readonly RawEvent[]): KnownCommand[] =>
  events.flatMap(({ command, part, seq }) => (command !== null && part === 0 ? [{ id: command, seq }] : []));

type Tail = Pick<CaseDocument, "tail" | "held" | "heldBytes" | "commands">;

export const tailOf = (events: readonly RawEvent[]): Tail => ({
  tail: events,
  held: events.length,
  heldBytes: sizeOf(events),
  commands: commandsOf(events),
});

type Held = Pick<CaseDocument, "_id" | "held" | "heldBytes">;

export const hasRoom = ({ held, heldBytes }: Held, events: readonly RawEvent[]): boolean =>
  held + events.length <= TAIL_LIMIT && heldBytes + sizeOf(events) <= TAIL_BYTES;

/** The change that adds events where there is room for them. */
export const added = (events: readonly RawEvent[]) => ({
  $push: { tail: { $each: [...events] }, commands: { $each: commandsOf(events) } },
  $inc: { held: events.length, heldBytes: sizeOf(events) },
});

/**
 * The tail after a step for which there was no room: its oldest events are copied into `events` first, where a copy that
 * is there already is the same one. The step's own write then leaves them out of the tail. Null on a conflict.
 */
export async function spilled(context: Context, _id: string, step: RawAppend): Promise<Tail | null> {
  const found = await context.in.cases.findOne(
    { _id, seq: step.expected },
    { projection: { tail: 1, key: 1 } },
  );
  if (found === null || found.key === null) return null;
  const count = spillCount(found.tail, step.events);
  await copyEvents(context, _id, found.tail.slice(0, count));
  return tailOf([...found.tail.slice(count), ...step.events]);
}

function spillCount(tail: readonly RawEvent[], events: readonly RawEvent[]): number {
  const room = Math.max(0, TAIL_LIMIT - events.length);
  let count = Math.min(tail.length, Math.max(SPILL, tail.length - room));
  const tooMany = (): boolean => sizeOf(tail.slice(count)) + sizeOf(events) > TAIL_BYTES;
  while (count < tail.length && tooMany()) count += 1;
  return count;
}

export async function copyEvents(context: Context, _id: string, events: readonly RawEvent[]): Promise<void> {
  const documents = events.map((event): EventDocument => ({
    ...event,
    _id: idOf(_id, numbered(event.seq)),
    case: _id,
  }));
  if (documents.length === 0) return;
  if (await inserted(context.in.events.insertMany(documents, { ordered: false }))) return;
  for (const document of documents) await inserted(context.in.events.insertOne(document));
}

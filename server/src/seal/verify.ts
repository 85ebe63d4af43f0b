import { canonical } from "./canonical.ts";
import { chainOf, digestOf, GENESIS } from "./chain.ts";
import type { ChainFault, ChainVerdict, Link } from "./chain.ts";

/** Checks a whole chain from its first event and names the first bad one (E2, E4). */
export function verifyChain(events: readonly Link[]): ChainVerdict {
  const excused = excusedBodies(events);
  let previous = GENESIS;
  for (const [index, event] of events.entries()) {
    const fault = faultOf(event, index + 1, previous, excused);
    if (fault !== null) return { ok: false, firstBad: index + 1, reason: fault };
    previous = event.chain;
  }
  return { ok: true };
}

function faultOf(
  event: Link,
  seq: number,
  previous: string,
  excused: (seq: number) => boolean,
): ChainFault | null {
  if (event.seq !== seq) return "order";
  if (event.chain !== chainOf(previous, event)) return "chain";
  const { content } = event;
  if (content.type === "broken") return "broken";
  if (content.type === "gone") return excused(seq) ? null : "body-missing";
  return event.digest === digestOf(content.salt, canonical(content.body)) ? null : "digest";
}

// `erased` covers every event before it by its place; `redacted` names the ones it took.
function excusedBodies(events: readonly Link[]): (seq: number) => boolean {
  const erased = events.findLast((event) => event.type === "erased")?.seq ?? 0;
  const redacted = new Set(events.flatMap((event) => (event.type === "redacted" ? redactedBy(event) : [])));
  return (seq) => seq < erased || redacted.has(seq);
}

function redactedBy(event: Link): number[] {
  const body = event.content.type === "kept" ? event.content.body : null;
  if (typeof body !== "object" || body === null || !("seqs" in body)) return [];
  const seqs: unknown = body.seqs;
  if (!Array.isArray(seqs)) return [];
  return seqs.filter((seq): seq is number => Number.isInteger(seq) && seq < event.seq);
}

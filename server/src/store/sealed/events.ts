import { canonical, chainOf, digestOf, freshBytes } from "../../seal/index.ts";
import type { CaseEvent } from "../port.ts";
import type { RawEvent, RawTail } from "../raw.ts";
import type { Vault } from "./vault.ts";

/** Version of the envelope. */
const ENVELOPE = 1;
export const SALT_BYTES = 16;

/** An event whose body is canonical text, in bytes. */
export interface WrittenEvent extends Omit<CaseEvent, "body"> {
  readonly text: Buffer;
  readonly part: number;
}

/** Writes the bodies, and numbers the events that one command caused. */
export function writeBodies(events: readonly CaseEvent[]): WrittenEvent[] {
  const parts = new Map<string | null, number>();
  return events.map(({ body, ...event }) => {
    const part = parts.get(event.command) ?? 0;
    parts.set(event.command, part + 1);
    return { ...event, part, text: Buffer.from(canonical(body)) };
  });
}

/** Digests, chains and seals events, one after the other. */
export function linkEvents(
  vault: Vault,
  key: Uint8Array,
  caseId: string,
  events: readonly WrittenEvent[],
  previous: string,
): RawEvent[] {
  const linked: RawEvent[] = [];
  for (const { text, part, seq, type, at, actor, node, command } of events) {
    const salt = freshBytes(SALT_BYTES);
    const digest = digestOf(salt, text);
    const envelope = { v: ENVELOPE, seq, type, at, actor, node, command, digest };
    const chain = chainOf(linked.at(-1)?.chain ?? previous, envelope);
    const body = vault.hide(key, caseId, `event/${seq}`, Buffer.concat([salt, text]));
    linked.push({ ...envelope, part, chain, body });
  }
  return linked;
}

/** The end of the chain after some events. */
export function tailOf(vault: Vault, caseId: string, events: readonly RawEvent[]): RawTail {
  const last = events.at(-1);
  if (last === undefined) throw new RangeError("a chain ends with an event");
  const { seq, chain } = last;
  return { seq, chain, proof: proofOf(vault, caseId, seq, chain) };
}

export const proofOf = (vault: Vault, caseId: string, seq: number, chain: string): Uint8Array =>
  vault.proof(caseId, String(seq), chain);

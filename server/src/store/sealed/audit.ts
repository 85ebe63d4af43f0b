import { verifyChain, type ChainVerdict, type Link } from "../../seal/index.ts";
import type { RawEvent, RawTail } from "../raw.ts";
import type { Sealed } from "./cases.ts";
import { proofOf, SALT_BYTES } from "./events.ts";
import type { Vault } from "./vault.ts";

export async function readEvents({ raw, vault }: Sealed, caseId: string, fromSeq: number): Promise<Link[]> {
  const wrapped = (await raw.tail(caseId)).key;
  const key = wrapped === null ? null : openedOrNull(vault, caseId, wrapped);
  const events = await raw.events(caseId, fromSeq);
  return events.map((event) => readEvent(vault, key, caseId, event));
}

// Reading the audit must not stop at a damaged key: the events then say that they are broken.
function openedOrNull(vault: Vault, caseId: string, wrapped: Uint8Array): Uint8Array | null {
  try {
    return vault.openKey(caseId, wrapped);
  } catch {
    return null;
  }
}

function readEvent(vault: Vault, key: Uint8Array | null, caseId: string, event: RawEvent): Link {
  const { part: _part, body, ...link } = event;
  // The record of the erasure outlives the case's key, so it is sealed by the organisation's.
  const by = event.type === "erased" ? vault.own : key;
  return { ...link, content: readContent(vault, by, caseId, event.seq, body) };
}

function readContent(
  vault: Vault,
  key: Uint8Array | null,
  caseId: string,
  seq: number,
  box: Uint8Array | null,
): Link["content"] {
  if (box === null) return { type: "gone" };
  const plain = key === null ? null : vault.show(key, caseId, `event/${seq}`, box);
  if (plain === null) return { type: "broken" };
  const body: unknown = JSON.parse(plain.subarray(SALT_BYTES).toString());
  return { type: "kept", salt: plain.subarray(0, SALT_BYTES), body };
}

/** Verifies every link, and that the last one is the end that the case's own row proves. */
export async function verifyCase(sealed: Sealed, caseId: string): Promise<ChainVerdict> {
  for (let round = 1; ; round += 1) {
    const { tail } = await sealed.raw.tail(caseId);
    const verdict = await verifyTo(sealed, caseId, tail);
    if (verdict.ok || round === ROUNDS) return verdict;
    // A step that came between reading the end and the events is no fault.
    if ((await sealed.raw.tail(caseId)).tail?.seq === tail?.seq) return verdict;
  }
}
/** A case that is worked on faster than it is read for so long is looked at as it is. */
const ROUNDS = 20;

async function verifyTo(sealed: Sealed, caseId: string, tail: RawTail | null): Promise<ChainVerdict> {
  const events = await readEvents(sealed, caseId, 1);
  const verdict = verifyChain(events);
  if (!verdict.ok || (tail === null && events.length === 0)) return verdict;
  if (tail !== null && isEnd(sealed.vault, caseId, tail, events)) return verdict;
  const missing = tail !== null && tail.seq > events.length;
  return { ok: false, firstBad: missing ? events.length + 1 : events.length, reason: "head" };
}

function isEnd(vault: Vault, caseId: string, tail: RawTail, events: readonly Link[]): boolean {
  const last = events.at(-1);
  const proof = proofOf(vault, caseId, tail.seq, tail.chain);
  return last?.seq === tail.seq && last.chain === tail.chain && Buffer.from(tail.proof).equals(proof);
}

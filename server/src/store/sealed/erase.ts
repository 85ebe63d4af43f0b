import type { ErasedEvent, Erased } from "../port.ts";
import type { RawTail } from "../raw.ts";
import type { Sealed } from "./cases.ts";
import { linkEvents, tailOf, writeBodies } from "./events.ts";

const TRIES = 3;

/** Destroys a case. Erasing wins over a step that is written at the same time: it tries again. */
export async function erase(sealed: Sealed, caseId: string, event: ErasedEvent): Promise<Erased> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { tail, key } = await sealed.raw.tail(caseId);
    if (tail === null) return { ok: false, reason: "not-found" };
    if (key === null) return { ok: false, reason: "erased" };
    // Before it happens: an older backup must not bring back what was erased while nobody could enter it.
    if (attempt === 0) await sealed.note({ caseId, at: event.at });
    if (await eraseAt(sealed, caseId, event, tail)) return { ok: true, seq: tail.seq + 1 };
  }
  return { ok: false, reason: "conflict" };
}

function eraseAt(
  { raw, vault }: Sealed,
  caseId: string,
  { at, actor, command = null, body }: ErasedEvent,
  tail: RawTail,
): Promise<boolean> {
  const seq = tail.seq + 1;
  const written = writeBodies([{ seq, type: "erased", at, actor, node: null, command, body }]);
  // The case's key goes, this event stays readable: the organisation's key seals it.
  const [event] = linkEvents(vault, vault.own, caseId, written, tail.chain);
  if (event === undefined) throw new RangeError("one event was written");
  return raw.erase({ caseId, expected: tail.seq, event, tail: tailOf(vault, caseId, [event]) });
}

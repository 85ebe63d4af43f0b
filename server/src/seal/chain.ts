import { createHash } from "node:crypto";
import { canonical } from "./canonical.ts";

// The audit chain. An event is an envelope and a body. The envelope holds nothing personal and
// stays for ever; the body can be erased. The envelope carries the salted digest of the body, and
// each link of the chain covers the link before and the envelope, so bodies may go and the chain
// still verifies, while no envelope can be changed, removed or moved unnoticed.

/** What stays of an event for ever. `actor` is a staff id or a role, never a name. */
export interface Envelope {
  readonly v: number;
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly node: string | null;
  readonly command: string | null;
  readonly digest: string;
}

/** One link: an envelope, its place in the chain, and what is left of its body. */
export interface Link extends Envelope {
  readonly chain: string;
  readonly content:
    | { readonly type: "kept"; readonly salt: Uint8Array; readonly body: unknown }
    | { readonly type: "gone" }
    | { readonly type: "broken" };
}

export type ChainVerdict =
  { readonly ok: true } | { readonly ok: false; readonly firstBad: number; readonly reason: ChainFault };

export type ChainFault = "order" | "chain" | "digest" | "broken" | "body-missing" | "head";

export const GENESIS = "0".repeat(64);

/** `SHA-256(salt ‖ canonical body)`, in hex. */
export const digestOf = (salt: Uint8Array, canonicalBody: string | Uint8Array): string =>
  createHash("sha256").update(salt).update(canonicalBody).digest("hex");

/** `SHA-256(previous ‖ canonical envelope)`, in hex. Extra properties of the value are left out. */
export function chainOf(previous: string, of: Envelope): string {
  const { v, seq, type, at, actor, node, command, digest } = of;
  const envelope = canonical({ v, seq, type, at, actor, node, command, digest });
  return createHash("sha256").update(Buffer.from(previous, "hex")).update(envelope).digest("hex");
}

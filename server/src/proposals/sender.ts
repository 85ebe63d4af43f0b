import type { OrganisationStore } from "../store/index.ts";
import { KEPT_DAYS } from "./proposal.ts";

/**
 * Who proposed something, and of which service here. It stays with the municipality: nobody's name crosses, and she is
 * told by her own organisation's mail what became of it.
 */
export interface Sender {
  readonly by: string;
  readonly service: string;
}
type Store = Pick<OrganisationStore, "records">;
const KIND = "proposal-sender";
const DAY = 86_400_000;

export async function keepSender({ records }: Store, own: string, sender: Sender, at: string): Promise<void> {
  // An open proposal has no end; whoever waits longer than that reads it on her page.
  const expires = new Date(Date.parse(at) + 2 * KEPT_DAYS * DAY).toISOString();
  await records.save({ kind: KIND, id: own, rev: 0, expires, content: { ...sender } });
}

export async function senderOf({ records }: Store, own: string): Promise<Sender | null> {
  const found = await records.get(KIND, own);
  return found === null ? null : (found.content as unknown as Sender);
}

export const forgetSender = ({ records }: Store, own: string): Promise<void> => records.delete(KIND, own);

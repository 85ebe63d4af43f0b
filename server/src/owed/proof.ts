import { holdOf } from "../retention/hold.ts";
import type { OrganisationStore } from "../store/index.ts";
import { hasCome } from "../upgrades/hasCome.ts";

/** By what anybody can tell later that something was done. */
export type Proof =
  | { readonly type: "erased"; readonly caseId: string }
  | { readonly type: "decided"; readonly service: string; readonly number: number; readonly state: string }
  | { readonly type: "came"; readonly service: string; readonly version: string }
  | { readonly type: "held" | "let-go"; readonly caseId: string; readonly since: string };

export async function isDone(store: OrganisationStore, proof: Proof): Promise<boolean> {
  switch (proof.type) {
    case "erased":
      return (await store.cases.load(proof.caseId))?.status === "erased";
    case "decided": {
      const releases = await store.releases.list(proof.service);
      return releases.some(({ number, state }) => number === proof.number && state === proof.state);
    }
    case "came":
      return hasCome(store, proof.service, proof.version);
    case "held":
      return (await holdOf(store, proof.caseId))?.at === proof.since;
    case "let-go":
      return (await holdOf(store, proof.caseId))?.at !== proof.since;
  }
}

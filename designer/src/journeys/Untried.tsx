import { coverageKinds } from "@blaupause/engine";
import type { Service } from "@blaupause/model";
import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Proof } from "../problems/proof.ts";
import { useCopy } from "../session/copy.ts";
import { coverageAddress } from "./coverageAddress.ts";

/** „nicht erprobt“ at a question, a step, a row or a way that no journey comes by; nothing while nobody wants to see it. */
export function Untried({ address }: { readonly address: string }): ReactNode {
  const { say } = useDesigner();
  const { judged, isCoverageShown } = useCopy();
  const { proof, content } = judged;
  if (!isCoverageShown || proof === null || !untriedIn(proof, content.service).has(address)) return null;
  return (
    <span className="bp-badge bp-badge--open bp-untried" title={say("journeys.untried.why")}>
      {say("journeys.untried")}
    </span>
  );
}

/** Asked by every question and step on the screen, so it is found out once for each proof. */
const known = new WeakMap<Proof, ReadonlySet<string>>();
function untriedIn(proof: Proof, service: Service): ReadonlySet<string> {
  const before = known.get(proof);
  if (before !== undefined) return before;
  const found = new Set(
    coverageKinds.flatMap((kind) => {
      const { seen, all } = proof.coverage[kind];
      const reached = new Set(seen);
      return all.filter((one) => !reached.has(one)).map((one) => coverageAddress(kind, one, service));
    }),
  );
  known.set(proof, found);
  return found;
}

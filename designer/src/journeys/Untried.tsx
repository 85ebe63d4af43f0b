import { coverageKinds } from "@blaupause/engine";
import type { Service } from "@blaupause/model";
import { createContext, useContext, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { Proof } from "../problems/proof.ts";
import { coverageAddress } from "./coverageAddress.ts";

/** Addresses no journey comes by; null while nobody wants to see them. Apart, so that only their change is drawn. */
export const UntriedContext = createContext<ReadonlySet<string> | null>(null);

/** „nicht erprobt“ at a question, a step, a row or a way that no journey comes by. */
export function Untried({ address }: { readonly address: string }): ReactNode {
  const { say } = useDesigner();
  const untried = useContext(UntriedContext);
  if (untried === null || !untried.has(address)) return null;
  return (
    <span className="bp-badge bp-badge--open bp-untried" title={say("journeys.untried.why")}>
      {say("journeys.untried")}
    </span>
  );
}

export const untriedIn = ({ coverage }: Proof, service: Service): ReadonlySet<string> =>
  new Set(
    coverageKinds.flatMap((kind) => {
      const { seen, all } = coverage[kind];
      const reached = new Set(seen);
      return all.filter((one) => !reached.has(one)).map((one) => coverageAddress(kind, one, service));
    }),
  );
